using System.Net;
using Disc.Portal.Partnerships.PocketCards;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Partnerships.Notices;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.PocketCards;

/// <summary>Prints of who is excluded now: off, coded, on record, never with anybody young, withdrawn with the first who leaves.</summary>
[Collection(PrintingTests.Name)]
[Trait("Rule", "9")]
public sealed class PocketCardTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private ExclusionScene alpha = null!;
    private ExclusionScene beta = null!;

    private Actor Member => portal.ActorOf(portal.Alpha, TestRole.Member);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        (alpha, beta) = (new(portal, portal.Alpha), new(portal, portal.Beta));
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    [Trait("Rule", "5")]
    [Trait("Rule", "1")]
    public async Task On_a_card_stand_those_who_are_banned_now_and_certainly_of_age_with_the_printers_name_and_a_code()
    {
        await AllowAsync();
        var adult = await alpha.ServedAsync();
        await alpha.SealedPictureAsync((await alpha.OpenAsync(adult)).SubjectId, NoticeExamples.Portrait);
        var (youngSubject, _) = await alpha.YoungServedAsync();
        await NameAsync(youngSubject, "Kit", "Young");
        var perhaps = await ServedOfAgeAsync("Perry", "Perhaps", ageFrom: 17);
        var restricted = await ServedOfAgeAsync("Rita", "Restricted", 30);
        await alpha.Do(async db => (await db.Subjects.SingleAsync(s => s.Id == restricted)).Restrict("Disputed.", portal.Now));
        var waits = await alpha.ApprovedAsync();
        await NameAsync((await alpha.OpenAsync(waits)).SubjectId, "Walter", "Waiting");
        var foreign = await beta.ServedAsync();
        await beta.Do(async db => (await db.Subjects.SingleAsync(s => db.Exclusions.Any(x => x.Id == foreign && x.SubjectId == s.Id))).Name("Brenda", "Quill", []));

        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        using var answer = await client.GetAsync(new Uri("/alpha/pocket-cards/card.pdf", UriKind.Relative));
        using var card = new PdfReader(await answer.Content.ReadAsByteArrayAsync(), "pocket_card");

        var print = Assert.Single(await alpha.Read(db => db.PrintCodes.ToListAsync()));
        Assert.Equal(adult, Assert.Single(print.Faces).ExclusionId);
        Assert.Contains("Dean Marlow until", card.Words);
        Assert.All(["Young", "Perhaps", "Restricted", "Waiting", "Quill"], name => Assert.DoesNotContain(name, card.Everything));
        Assert.Contains($"Printed by alpha Member, 3 March 2026 at 12:00", card.Words);
        Assert.Contains($"Code {print.InWords}", card.Words);
        Assert.Contains("Destroy after 10 March 2026", card.Words);
        Assert.EndsWith($"/alpha/codes/{print.Code}", Assert.Single(card.QrCodes()));
        Assert.DoesNotContain("Marlow", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("Pocket card of current exclusions", card.Properties["Title"]);
        Assert.Equal("yes", card.Properties["Tagged"]);
        Assert.StartsWith("298.08 x 420 pts", card.Properties["Page size"]);
        Assert.Contains("No syntax or stream encoding errors found", card.Check());
        var row = Assert.Single(await alpha.Read(db => db.History.Where(row => row.Verb == Verbs.Disclosed).ToListAsync()));
        Assert.Equal($"pocket card {print.Code}: {(await alpha.OpenAsync(adult)).SubjectId:N}", row.Fields);
        Assert.Equal(portal.Account(portal.Alpha, TestRole.Member).Id, row.Account);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task The_page_of_a_code_says_current_or_withdrawn_and_when_and_nothing_else()
    {
        await AllowAsync();
        var (first, second) = (await alpha.ServedAsync(), await alpha.ServedAsync());
        var before = await PrintedAsync();
        Assert.Null((await CheckAsync(before))!.WithdrawnAt);
        Assert.Null(await portal.With(portal.Beta, (PocketCardRegister cards) => cards.CheckAsync(beta.Administrator, before)));

        portal.Clock.Advance(TimeSpan.FromHours(3));
        var lifted = portal.Now;
        await alpha.Register(register => register.WithdrawAsync(alpha.Administrator, first, 3, "He moved away."));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var after = await PrintedAsync();

        Assert.Equal(lifted, (await CheckAsync(before))!.WithdrawnAt);
        Assert.Null((await CheckAsync(after))!.WithdrawnAt);
        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var page = await client.GetStringAsync(new Uri($"/alpha/codes/{before}", UriKind.Relative));
        Assert.Contains("withdrawn", page);
        Assert.Contains(London.InWords(lifted), page);
        Assert.DoesNotContain("Marlow", page);
        Assert.Contains("There is no such code here", await client.GetStringAsync(new Uri("/alpha/codes/ABCDEFGHJK", UriKind.Relative)));
        using var anonymous = await portal.Anonymous().GetAsync(new Uri($"/alpha/codes/{before}", UriKind.Relative));
        Assert.Contains("sign-in", anonymous.Headers.Location!.ToString());

        // Erased: the moment counts, also when nobody asked before.
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var erased = portal.Now;
        var subject = (await alpha.OpenAsync(second)).SubjectId;
        await portal.With<SubjectErasure, bool>(portal.Alpha, async erasure =>
        {
            await erasure.EraseAsync(subject, CancellationToken.None);
            return true;
        });
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(erased, (await CheckAsync(after))!.WithdrawnAt);
    }

    [Fact]
    [Trait("Rule", "7")]
    public void A_print_is_withdrawn_at_midnight_after_the_last_day_and_when_the_ban_stops_or_the_record_is_restricted()
    {
        var now = new DateTime(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
        var subject = new Disc.Portal.Partnerships.Subjects.Subject(Guid.NewGuid(), Disc.Portal.Partnerships.Subjects.SubjectKind.Known, [1], Guid.NewGuid(), now, new(2030, 1, 1));
        subject.Describe(new() { AgeFrom = 30 });
        var exclusion = Letters.LetterCases.Served(1);

        Assert.Null(PocketCardRules.GoneSince(exclusion, subject, true, now));
        Assert.Equal(now, PocketCardRules.GoneSince(exclusion, subject, isShown: false, now));
        // 2 April is the last day; that midnight lies in summer time.
        Assert.Null(PocketCardRules.GoneSince(exclusion, subject, true, new(2026, 4, 2, 22, 59, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2026, 4, 2, 23, 0, 0, DateTimeKind.Utc), PocketCardRules.GoneSince(exclusion, subject, true, new(2026, 4, 9, 12, 0, 0, DateTimeKind.Utc)));
        exclusion.Divert(Guid.NewGuid(), now.AddHours(1), "Support.");
        Assert.Equal(now.AddHours(1), PocketCardRules.GoneSince(exclusion, subject, true, now.AddHours(2)));
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Printing_is_off_until_an_administrator_allows_it_and_off_again_when_they_do_not_and_police_never_print()
    {
        await alpha.ServedAsync();
        Assert.Equal(PocketCardRules.Off, (await Cards(cards => cards.PrintAsync(Member, PrintKind.PocketCard))).Refusal);
        Assert.False((await Cards(cards => cards.AllowAsync(Member, true, 0))).Succeeded);
        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        using var refused = await client.GetAsync(new Uri("/alpha/pocket-cards/card.pdf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.DoesNotContain("Print who is excluded now", await client.GetStringAsync(new Uri("/alpha/", UriKind.Relative)));

        await AllowAsync();
        Assert.Contains("Print who is excluded now", await client.GetStringAsync(new Uri("/alpha/", UriKind.Relative)));
        Assert.Null((await portal.With(portal.Beta, (PocketCardRegister cards) => cards.StateAsync(beta.Administrator))).Value.AllowedSince);
        Assert.Equal(PocketCardRules.Police, (await Cards(cards => cards.PrintAsync(portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator), PrintKind.Summary))).Refusal);
        Assert.Contains(await alpha.Read(db => db.History.Where(row => row.Verb == Verbs.Refused).ToListAsync()), row => row.Fields == "pocket card: police");
        Assert.Empty(await alpha.Read(db => db.PrintCodes.ToListAsync()));

        await AllowAsync(allowed: false);
        Assert.Equal(PocketCardRules.Off, (await Cards(cards => cards.PrintAsync(Member, PrintKind.Summary))).Refusal);
    }

    private async Task AllowAsync(bool allowed = true)
    {
        var version = (await Cards(cards => cards.StateAsync(alpha.Administrator))).Value.Version;
        Assert.True((await Cards(cards => cards.AllowAsync(alpha.Administrator, allowed, version))).Succeeded);
    }

    private async Task<Guid> ServedOfAgeAsync(string given, string family, int ageFrom)
    {
        await alpha.WithAddressAsync();
        var (subject, incident) = await alpha.PersonAsync(given, family, ageFrom: ageFrom);
        var young = ageFrom < 18;
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident) with { Months = 3, WeighingUp = young ? "Weighed." : null, ShowToMembers = young }))).Value;
        Assert.Empty((await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1, young ? ExclusionScene.SecondWords : null))).Refusals);
        Assert.Empty((await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, 2, alpha.Service()))).Refusals);
        return subject;
    }

    private Task<bool> NameAsync(Guid subject, string given, string family) => alpha.Do(async db => (await db.Subjects.SingleAsync(s => s.Id == subject)).Name(given, family, []));

    private async Task<string> PrintedAsync()
    {
        Assert.True((await Cards(cards => cards.PrintAsync(Member, PrintKind.Summary))).Succeeded);
        return await alpha.Read(db => db.PrintCodes.OrderByDescending(print => print.PrintedAt).Select(print => print.Code).FirstAsync());
    }

    private Task<PrintStanding?> CheckAsync(string code) => Cards(cards => cards.CheckAsync(Member, code));

    private Task<T> Cards<T>(Func<PocketCardRegister, Task<T>> work) => portal.With(portal.Alpha, work);
}
