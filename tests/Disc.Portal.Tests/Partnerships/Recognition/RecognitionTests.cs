using System.Net;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Recognition;

public class RecognitionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_member_says_who_it_is_an_administrator_names_the_subject_and_the_member_is_thanked_without_a_name()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft(null, null), GalleryKind.IdSought);
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var known = $"/alpha/gallery/{subject:N}/known";

        var form = await TestForm.OfAsync(member, known, "known");
        var empty = await member.PostAsync(known, form.With(("Who", "Ann Recognised"), ("How", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Ann Recognised", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var said = await member.PostAsync(known, form.With(("Who", "Ann Recognised"), ("How", "We were at school together.")));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.DoesNotContain("Ann", said.Headers.Location!.ToString(), StringComparison.Ordinal);

        var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Equal(HttpStatusCode.Redirect, (await member.GetAsync("/alpha/recognised")).StatusCode);
        Assert.Contains("Ann Recognised", await administrator.GetStringAsync(new Uri("/alpha/recognised", UriKind.Relative)), StringComparison.Ordinal);
        var waiting = (await WaitingAsync()).Single(w => w.SubjectId == subject);
        var decide = await TestForm.OfAsync(administrator, $"/alpha/recognised/{waiting.Id:N}", "recognised");
        var named = await administrator.PostAsync($"/alpha/recognised/{waiting.Id:N}", decide.With(("GivenName", "Ann"), ("FamilyName", "Recognised"), ("Decision", "accept")));
        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);

        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.Equal("Ann Recognised", await portal.ReadAsync(portal.Alpha, async db => (await db.Subjects.SingleAsync(s => s.Id == subject)).DisplayName));
        var letter = await portal.ReadAsync(portal.Alpha, db => db.Letters.AsNoTracking().SingleAsync(l => l.To == "member@alpha.example"));
        Assert.DoesNotContain("Recognised", letter.Subject + letter.Body, StringComparison.Ordinal);
        Assert.Equal("", await portal.ReadAsync(portal.Alpha, db => db.Recognitions.Where(r => r.Id == waiting.Id).Select(r => r.Who + r.How).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task What_is_said_in_one_partnership_is_unknown_in_the_next_and_nobody_says_it_twice()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft(null, null), GalleryKind.IdSought);

        Assert.True((await SayAsync(portal.Alpha, TestRole.OtherMember, subject)).Succeeded);
        Assert.False((await SayAsync(portal.Alpha, TestRole.OtherMember, subject)).Succeeded);
        Assert.False((await SayAsync(portal.Beta, TestRole.OtherMember, subject)).Succeeded);
        var elsewhere = await portal.With<RecognitionRegister, IReadOnlyList<WaitingRecognition>>(portal.Beta, r =>
            r.WaitingAsync(portal.ActorOf(portal.Beta, TestRole.Administrator)));
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task A_word_that_is_set_aside_names_nobody_and_is_not_kept()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft(null, null), GalleryKind.IdSought);
        await SayAsync(portal.Alpha, TestRole.Board, subject);
        var waiting = (await WaitingAsync()).Single(w => w.SubjectId == subject);

        Assert.False((await portal.With<RecognitionRegister, Outcome<Done>>(portal.Alpha, r => r.SetAsideAsync(portal.ActorOf(portal.Alpha, TestRole.Board), waiting.Id))).Succeeded);
        Assert.True((await portal.With<RecognitionRegister, Outcome<Done>>(portal.Alpha, r => r.SetAsideAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), waiting.Id))).Succeeded);

        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.DoesNotContain(await WaitingAsync(), w => w.SubjectId == subject);
        Assert.False((await portal.With<RecognitionRegister, Outcome<Guid>>(portal.Alpha, r =>
            r.AcceptAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), waiting.Id, "Too", "Late"))).Succeeded);
    }

    [Fact]
    public async Task Nobody_is_asked_about_somebody_who_is_named_or_not_listed()
    {
        var (named, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Known", "Already"));
        var unlisted = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft(null, null));

        Assert.False((await SayAsync(portal.Alpha, TestRole.Member, named)).Succeeded);
        Assert.False((await SayAsync(portal.Alpha, TestRole.Member, unlisted)).Succeeded);
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/alpha/gallery/{unlisted:N}/known")).StatusCode);
    }

    private Task<Outcome<Done>> SayAsync(Disc.Tenancy.Tenant tenant, TestRole role, Guid subject) => portal.With<RecognitionRegister, Outcome<Done>>(tenant, r =>
        r.SayAsync(portal.ActorOf(tenant, role), subject, "Sam Somebody", "Comes in every week."));

    private Task<IReadOnlyList<WaitingRecognition>> WaitingAsync() => portal.With<RecognitionRegister, IReadOnlyList<WaitingRecognition>>(portal.Alpha, r =>
        r.WaitingAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator)));
}
