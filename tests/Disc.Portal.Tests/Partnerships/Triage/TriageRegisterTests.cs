using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.MyReports;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Triage;

public class TriageRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Nobody_but_an_administrator_triages()
    {
        var id = await SendAsync();
        foreach (var role in new[] { TestRole.Member, TestRole.OtherMember, TestRole.Board, TestRole.Manager })
        {
            var actor = portal.ActorOf(portal.Alpha, role);
            Assert.False((await InAlpha(register => register.OpenAsync(actor, id))).Succeeded);
            Assert.False((await InAlpha(register => register.DecideAsync(actor, id, 1, IncidentState.Published, null))).Succeeded);
            Assert.False((await InAlpha(register => register.LinkAsync(actor, id, Guid.CreateVersion7()))).Succeeded);
            Assert.Empty(await InAlpha(register => register.QueueAsync(actor)));
            Assert.Empty(await InAlpha(register => register.FindSubjectsAsync(actor, "a")));
        }

        Assert.Equal(IncidentState.Waiting, (await OpenAsync(id)).State);
    }

    [Fact]
    public async Task Of_two_administrators_who_decide_at_once_one_decides_and_the_other_is_told_who()
    {
        var id = await SendAsync();
        var version = (await OpenAsync(id)).Version;

        var outcomes = await Task.WhenAll(new[] { TestRole.Administrator, TestRole.SecondAdministrator }.Select(role => Task.Run(() => InAlpha(register =>
            register.DecideAsync(portal.ActorOf(portal.Alpha, role), id, version, IncidentState.Published, null)))));

        Assert.Single(outcomes, outcome => outcome.Succeeded);
        Assert.Contains("published this report", Assert.Single(outcomes, outcome => !outcome.Succeeded).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_on_links_that_changed_meanwhile_is_refused_and_saves_nothing()
    {
        var id = await SendAsync();
        var version = (await OpenAsync(id)).Version;
        var subject = await portal.SubjectAsync(portal.Alpha, "Late", "Link");
        Assert.True((await InAlpha(register => register.LinkAsync(Other, id, subject))).Succeeded);

        var outcome = await DecideAsync(id, version, IncidentState.Published);

        Assert.False(outcome.Succeeded);
        Assert.Equal(IncidentState.Waiting, (await OpenAsync(id)).State);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Publishing_makes_it_evidence_and_tells_the_force_to_look_again_at_each_linked_subject()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Linked", "Person");
        var id = await SendAsync();
        await InAlpha(register => register.LinkAsync(Administrator, id, subject));
        Assert.Empty(await NoticesAsync(subject));

        Assert.True((await DecideAsync(id, (await OpenAsync(id)).Version, IncidentState.Published)).Succeeded);

        Assert.Single(await NoticesAsync(subject));
        Assert.True(await IsEvidenceAsync(id));
    }

    [Fact]
    public async Task Logging_keeps_it_from_being_evidence()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Logged", "Person");
        var id = await SendAsync();
        await InAlpha(register => register.LinkAsync(Administrator, id, subject));

        Assert.True((await DecideAsync(id, (await OpenAsync(id)).Version, IncidentState.Logged)).Succeeded);

        Assert.False(await IsEvidenceAsync(id));
        Assert.Empty(await NoticesAsync(subject));
    }

    [Fact]
    public async Task A_question_goes_to_the_writer_whose_answer_makes_it_wait_again()
    {
        var id = await SendAsync();
        Assert.True((await DecideAsync(id, (await OpenAsync(id)).Version, IncidentState.Returned, "Which door did they leave by?")).Succeeded);
        var mine = await MineAsync(id);
        Assert.Equal((IncidentState.Returned, "Which door did they leave by?"), (mine.State, mine.Question));

        var other = await portal.With<ConversationRegister, Outcome<Done>>(portal.Alpha, register =>
            register.AnswerAsync(portal.ActorOf(portal.Alpha, TestRole.OtherMember), id, mine.Version, "Not mine.", null));
        var answer = await portal.With<ConversationRegister, Outcome<Done>>(portal.Alpha, register =>
            register.AnswerAsync(Writer, id, mine.Version, "By the back door.", null));

        Assert.False(other.Succeeded);
        Assert.True(answer.Succeeded);
        var report = await OpenAsync(id);
        Assert.Equal((IncidentState.Waiting, "Took four bottles."), (report.State, report.What));
        var said = await portal.With<ConversationRegister, IReadOnlyList<SaidMessage>>(portal.Alpha, register => register.ReadAsync(Administrator, id));
        Assert.Equal(["Which door did they leave by?", "By the back door."], said.Select(message => message.Text));
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task The_words_used_reach_the_administrator_and_no_member()
    {
        var id = await SendAsync();

        Assert.Equal("verbatim words", (await OpenAsync(id)).WordsUsed);
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var page = await client.GetStringAsync(new Uri($"/alpha/reports/{id:N}", UriKind.Relative));
        Assert.Contains("Took four bottles", page, StringComparison.Ordinal);
        Assert.DoesNotContain("verbatim words", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_subject_of_another_partnership_cannot_be_linked()
    {
        var theirs = await portal.SubjectAsync(portal.Beta, "Over", "There");
        var id = await SendAsync();

        Assert.False((await InAlpha(register => register.LinkAsync(Administrator, id, theirs))).Succeeded);
        Assert.DoesNotContain(await InAlpha(register => register.FindSubjectsAsync(Administrator, "Over There")), face => face.Id == theirs);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_new_is_recorded_and_linked_in_one_go_and_nobody_under_ten()
    {
        var id = await SendAsync();
        var child = await InAlpha(register => register.RecordAndLinkAsync(Administrator, id, new("Too", "Young", [], [], new() { DateOfBirth = new DateOnly(2020, 1, 1) })));
        var person = await InAlpha(register => register.RecordAndLinkAsync(Administrator, id, new("Newly", "Recorded", [], [], new())));

        Assert.False(child.Succeeded);
        Assert.True(person.Succeeded);
        Assert.Equal(["Newly Recorded"], (await OpenAsync(id)).Subjects.Select(face => face.Name));
        Assert.Empty(await InAlpha(register => register.FindSubjectsAsync(Administrator, "Too Young")));
    }

    [Fact]
    public async Task Who_may_be_on_record_already_is_shown_before_somebody_new_is_recorded()
    {
        var known = await portal.SubjectAsync(portal.Alpha, "Frederick", "Ollerenshaw", listed: false);
        var theirs = await portal.SubjectAsync(portal.Beta, "Frederick", "Ollerenshaw");
        var id = await SendAsync();
        var person = new SubjectDraft("Fred", "Olerenshaw", [], [], new());

        var asked = await InAlpha(register => register.RecordAndLinkAsync(Administrator, id, person));

        Assert.Equal([known], asked.Value.Select(choice => choice.Subject.Id));
        Assert.Empty((await OpenAsync(id)).Subjects);
        // The search of the same form finds them too; nothing of the next partnership is found by either.
        Assert.Equal([known], (await InAlpha(register => register.FindSubjectsAsync(Administrator, "olerenshaw"))).Select(face => face.Id));
        Assert.DoesNotContain(theirs, asked.Value.Select(choice => choice.Subject.Id));
        Assert.Empty((await InAlpha(register => register.RecordAndLinkAsync(Administrator, id, person, isNobodyElse: true))).Value);
        Assert.Equal(["Fred Olerenshaw"], (await OpenAsync(id)).Subjects.Select(face => face.Name));
    }

    [Fact]
    public async Task A_photo_of_a_report_becomes_the_picture_of_a_subject_that_is_linked_and_stays_with_the_report()
    {
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Member);
        var strangers = await portal.PhotoAsync(portal.Alpha, TestRole.OtherMember);
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Given", "Photo"));
        var id = await SendAsync(photo: photo);

        Assert.False((await InAlpha(register => register.GivePhotoAsync(Administrator, id, photo, subject))).Succeeded);
        Assert.True((await InAlpha(register => register.LinkAsync(Administrator, id, subject))).Succeeded);
        Assert.False((await InAlpha(register => register.GivePhotoAsync(Administrator, id, strangers, subject))).Succeeded);
        Assert.False((await InAlpha(register => register.GivePhotoAsync(Writer, id, photo, subject))).Succeeded);
        Assert.True((await InAlpha(register => register.GivePhotoAsync(Administrator, id, photo, subject))).Succeeded);

        var report = await OpenAsync(id);
        Assert.Equal(subject, Assert.Single(report.Photos).SubjectId);
        Assert.Equal(report.Photos[0].Id, Assert.Single(report.Subjects).Image);
        var picture = await portal.ReadAsync(portal.Alpha, db => db.Images.SingleAsync(image => image.SubjectId == subject));
        Assert.Equal(($"Photo of report {report.Reference}", new DateOnly(2026, 3, 3)), (picture.Source, picture.TakenOn));
        Assert.NotNull(await portal.With<Portal.Partnerships.Images.ImageRegister, byte[]?>(portal.Alpha, images => images.ShowAsync(Administrator, picture.Id, large: false)));
    }

    [Fact]
    public async Task Harm_comes_first_then_the_oldest()
    {
        var older = await SendAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var harm = await SendAsync(violence: true);

        var queue = (await InAlpha(register => register.QueueAsync(Administrator))).Select(item => item.Id).ToList();

        Assert.True(queue.IndexOf(harm) < queue.IndexOf(older));
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_signal_about_a_report_carries_neither_words_nor_its_id()
    {
        Signal? heard = null;
        await portal.With<TenantSignals, bool>(portal.Alpha, async signals =>
        {
            using var subscription = signals.Listen();
            await SendAsync();
            return subscription.Signals.TryRead(out heard);
        });

        Assert.Equal((SignalTopics.Incidents, (Guid?)null), (heard!.Topic, heard.Id));
    }

    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private Actor Other => portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator);

    private Actor Writer => portal.ActorOf(portal.Alpha, TestRole.Member);

    private Task<T> InAlpha<T>(Func<TriageRegister, Task<T>> useCase) => portal.With(portal.Alpha, useCase);

    private async Task<TriageReport> OpenAsync(Guid id) => (await InAlpha(register => register.OpenAsync(Administrator, id))).Value;

    private Task<Outcome<Done>> DecideAsync(Guid id, int version, IncidentState decision, string? question = null) =>
        InAlpha(register => register.DecideAsync(Administrator, id, version, decision, question));

    private async Task<OwnReport> MineAsync(Guid id) =>
        (await portal.With<OwnReportRegister, Outcome<OwnReport>>(portal.Alpha, register => register.OpenAsync(Writer, id))).Value;

    private async Task<Guid> SendAsync(bool violence = false, Guid? photo = null) => (await portal.With<ReportRegister, Outcome<Guid>>(portal.Alpha, register => register.SendAsync(
        Writer,
        new ReportDraft(Guid.CreateVersion7())
        {
            Type = "Theft",
            When = "2026-03-03T11:30",
            Place = "Harbour Books",
            What = "Took four bottles.",
            WordsUsed = "verbatim words",
            Violence = violence,
            Photos = photo is { } sent ? [sent] : [],
        }))).Value;

    private Task<List<long>> NoticesAsync(Guid subject) => portal.With<TenantDatabase<PartnershipDb>, List<long>>(portal.Alpha, async database =>
    {
        await using var db = database.Open();
        return await db.Changes.Where(notice => notice.Subject == subject).Select(notice => notice.Number).ToListAsync();
    });

    private Task<bool> IsEvidenceAsync(Guid id) => portal.With<TenantDatabase<PartnershipDb>, bool>(portal.Alpha, async database =>
    {
        await using var db = database.Open();
        return (await db.Incidents.SingleAsync(incident => incident.Id == id)).IsEvidence;
    });
}
