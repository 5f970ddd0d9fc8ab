using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Conversations;

public class ConversationTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "8")]
    public async Task A_question_and_its_answer_are_told_at_home_and_by_one_letter_each_that_says_nothing_of_it()
    {
        var id = await SendAsync(portal.Alpha);
        var before = (await LettersAsync()).Count;
        await AskAsync(id, "Was it Quillfeather by the back door?");
        await SayAsync(id, "And is there CCTV?");

        Assert.Equal((id, 2), (await ForWriterAsync(portal.Alpha, TestRole.Member)).Where(unread => unread.IncidentId == id).Select(unread => (unread.IncidentId, unread.Messages)).Single());
        var home = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        Assert.Contains("Your administrator wrote to you", await home.GetStringAsync(new Uri("/alpha/", UriKind.Relative)), StringComparison.Ordinal);
        var page = await home.GetStringAsync(new Uri($"/alpha/reports/{id:N}", UriKind.Relative));
        Assert.Contains("Was it Quillfeather by the back door?", page, StringComparison.Ordinal);
        Assert.DoesNotContain(await ForWriterAsync(portal.Alpha, TestRole.Member), unread => unread.IncidentId == id);

        var form = await TestForm.OfAsync(home, $"/alpha/reports/{id:N}", "answer");
        var answered = await home.PostAsync($"/alpha/reports/{id:N}", form.With(("Message", "Yes, Quillfeather, by the back door.")));
        var twice = await home.PostAsync($"/alpha/reports/{id:N}", form.With(("Message", "Yes, Quillfeather, by the back door.")));

        Assert.Equal((System.Net.HttpStatusCode.Redirect, System.Net.HttpStatusCode.Redirect), (answered.StatusCode, twice.StatusCode));
        Assert.Equal(1, (await ForAdministratorsAsync(portal.Alpha)).Single(unread => unread.IncidentId == id).Messages);
        Assert.Equal(IncidentState.Waiting, await portal.ReadAsync(portal.Alpha, db => db.Incidents.Where(i => i.Id == id).Select(i => i.State).SingleAsync()));
        var letters = (await LettersAsync()).Skip(before).ToList();
        Assert.Equal([portal.Account(portal.Alpha, TestRole.Member).Email, portal.Account(portal.Alpha, TestRole.Administrator).Email], letters.Select(letter => letter.To));
        Assert.All(letters, letter => Assert.DoesNotContain("Quillfeather", letter.Subject + letter.Body, StringComparison.Ordinal));
        Assert.All(letters, letter => Assert.Contains(id.ToString("N"), letter.Body, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Only_the_writer_and_the_administrators_of_the_partnership_read_and_write()
    {
        var id = await SendAsync(portal.Alpha);
        await SayAsync(id, "Only for the writer.");

        foreach (var (tenant, role) in new[] { (portal.Alpha, TestRole.OtherMember), (portal.Alpha, TestRole.Board), (portal.Beta, TestRole.Member) })
        {
            Assert.Empty(await portal.With<ConversationRegister, IReadOnlyList<SaidMessage>>(tenant, register => register.ReadOwnAsync(portal.ActorOf(tenant, role), id)));
            Assert.False((await AnswerAsync(tenant, role, id, "Not mine.")).Succeeded);
            Assert.DoesNotContain(await ForWriterAsync(tenant, role), unread => unread.IncidentId == id);
        }

        Assert.Empty(await portal.With<ConversationRegister, IReadOnlyList<SaidMessage>>(portal.Beta, register => register.ReadAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), id)));
        Assert.Empty(await portal.With<ConversationRegister, IReadOnlyList<SaidMessage>>(portal.Alpha, register => register.ReadAsync(portal.ActorOf(portal.Alpha, TestRole.Member), id)));
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.ReportMessages.CountAsync(message => message.IncidentId == id)));
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task A_writer_is_asked_about_special_category_words()
    {
        var id = await SendAsync(portal.Alpha);

        Assert.Equal("WordsKept", (await AnswerAsync(portal.Alpha, TestRole.Member, id, "He is homeless.")).Refusal!.Field);
        Assert.True((await AnswerAsync(portal.Alpha, TestRole.Member, id, "He is homeless.", "homeless")).Succeeded);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task The_name_of_an_erased_subject_goes_out_of_what_was_said()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Barnaby", "Featherstone");
        var id = await portal.PublishedIncidentAsync(portal.Alpha, "Took a coat.", subject);
        await SayAsync(id, "Was it Featherstone alone?");

        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.Equal("Was it [name removed] alone?", await portal.ReadAsync(portal.Alpha, db => db.ReportMessages.Where(message => message.IncidentId == id).Select(message => message.Text).SingleAsync()));
    }

    [Fact]
    public void An_answer_to_a_question_that_changed_is_not_taken_and_a_further_word_is()
    {
        Assert.NotNull(ConversationRules.WhyNotAnswer(IncidentState.Returned, 5, 4));
        Assert.Null(ConversationRules.WhyNotAnswer(IncidentState.Returned, 5, 5));
        Assert.Null(ConversationRules.WhyNotAnswer(IncidentState.Published, 5, 4));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \u0000 ")]
    public void Nothing_is_not_said(string? text) => Assert.Equal("Message", ConversationRules.WhyNotSay(text)!.Field);

    [Fact]
    public void A_message_has_an_end() => Assert.NotNull(ConversationRules.WhyNotSay(new string('x', ReportMessage.TextLength + 1)));

    private async Task<Guid> SendAsync(Tenant tenant) => (await portal.With<ReportRegister, Outcome<Guid>>(tenant, register => register.SendAsync(
        portal.ActorOf(tenant, TestRole.Member),
        new ReportDraft(Guid.CreateVersion7()) { Type = "Theft", When = "2026-03-03T11:30", Place = "Harbour Books", What = "Took four bottles." }))).Value;

    private async Task AskAsync(Guid id, string question)
    {
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var version = (await portal.With<TriageRegister, Outcome<TriageReport>>(portal.Alpha, register => register.OpenAsync(admin, id))).Value.Version;
        Assert.True((await portal.With<TriageRegister, Outcome<Done>>(portal.Alpha, register => register.DecideAsync(admin, id, version, IncidentState.Returned, question))).Succeeded);
    }

    private async Task SayAsync(Guid id, string text) => Assert.True((await portal.With<ConversationRegister, Outcome<Done>>(portal.Alpha, register =>
        register.SayAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), id, text))).Succeeded);

    private Task<Outcome<Done>> AnswerAsync(Tenant tenant, TestRole role, Guid id, string text, string? kept = null) =>
        portal.With<ConversationRegister, Outcome<Done>>(tenant, register => register.AnswerAsync(portal.ActorOf(tenant, role), id, 0, text, kept));

    private Task<IReadOnlyList<UnreadReport>> ForWriterAsync(Tenant tenant, TestRole role) =>
        portal.With<ConversationRegister, IReadOnlyList<UnreadReport>>(tenant, register => register.NewForWriterAsync(portal.ActorOf(tenant, role)));

    private Task<IReadOnlyList<UnreadReport>> ForAdministratorsAsync(Tenant tenant) =>
        portal.With<ConversationRegister, IReadOnlyList<UnreadReport>>(tenant, register => register.NewForAdministratorsAsync(portal.ActorOf(tenant, TestRole.Administrator)));

    private Task<List<Portal.Shared.Mail.Letter>> LettersAsync() => portal.ReadAsync(portal.Alpha, db => db.Letters.AsNoTracking().OrderBy(letter => letter.Id).ToListAsync());
}
