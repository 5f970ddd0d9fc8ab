using System.Collections.Concurrent;
using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Panels;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Appeals;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Panels;

/// <summary>Appeals decided in a stored case: by people who did not decide the ban, and with effect at once.</summary>
[Trait("Rule", "17")]
public sealed class PanelTests(PortalWithVoters voters) : IClassFixture<PortalWithVoters>
{
    private readonly TestPortal portal = voters.Portal;
    private readonly AppealScene alpha = new(voters.Portal, voters.Portal.Alpha);
    private readonly AppealScene beta = new(voters.Portal, voters.Portal.Beta);

    [Fact]
    [Trait("Rule", "4")]
    public async Task The_portal_finds_who_can_sit_and_says_of_everybody_else_why_not()
    {
        var id = await alpha.AppealedAsync();
        var voter = await alpha.BoardMemberAsync("Vera Voter");
        var neighbour = await alpha.BoardMemberAsync("Nell Neighbour", premises: "Harbour Stores");
        var officer = await alpha.BoardMemberAsync("Otto Officer", Affiliation.PoliceStaff);
        var free = await alpha.BoardMemberAsync("Fay Free");
        var others = await portal.ReadAsync(portal.Alpha, db => db.Accounts.Where(a => a.Email!.Length > 40).Select(a => a.Id).ToListAsync());
        voters.Voted[id] = [.. others.Except([neighbour.AccountId, officer.AccountId, free.AccountId])];

        var shown = await alpha.OpenAsync(alpha.Administrator, id);

        var can = shown.Asked.Where(one => one.WhyNot is null).Select(one => one.Account);
        Assert.Equal(new[] { free.AccountId, alpha.Free.AccountId }.Order(), can.Order());
        Assert.Contains("deciding", Why(alpha.Administrator), StringComparison.Ordinal);
        Assert.Contains("deciding", Why(portal.ActorOf(portal.Alpha, TestRole.Board)), StringComparison.Ordinal);
        Assert.Contains("deciding", Why(voter), StringComparison.Ordinal);
        Assert.Contains("reported", Why(neighbour), StringComparison.Ordinal);
        Assert.Contains("Police", Why(officer), StringComparison.Ordinal);
        // Two can sit, so one does: with two there might be no majority. A board member comes before an administrator.
        Assert.Equal([free.AccountId], shown.Suggested);
        foreach (var barred in new[] { alpha.Administrator, voter, neighbour, officer })
            Assert.Equal("Members", (await alpha.ConveneAsync(id, barred)).Refusal!.Field);
        Assert.False((await alpha.ConveneAsync(id, free, alpha.Free)).Succeeded);
        Assert.Empty((await alpha.ConveneAsync(id, free)).Refusals);
        // Somebody marked as police after they were seated says nothing any more.
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            (await db.Accounts.SingleAsync(a => a.Id == free.AccountId)).ChangeAffiliation(Affiliation.PoliceStaff);
            return await db.SaveChangesAsync();
        });
        var marked = portal.Services.GetRequiredService<Actors>().Of(AccountClaims.PrincipalOf(
            await portal.ReadAsync(portal.Alpha, db => db.Accounts.SingleAsync(a => a.Id == free.AccountId)), portal.Alpha));
        Assert.Equal(ExclusionRules.Police, (await alpha.SayAsync(marked, id, AppealOutcome.Upheld)).Refusal);
        Assert.Equal(ExclusionState.UnderAppeal, (await alpha.CaseAsync(id)).State);

        string Why(Actor who) => shown.Asked.Single(one => one.Account == who.AccountId).WhyNot!.Message;
    }

    [Fact]
    public async Task Three_decide_unseen_by_each_other_the_majority_lifts_it_and_it_leaves_the_gallery_at_once()
    {
        var (one, two, three) = (await alpha.BoardMemberAsync("Ann One"), await alpha.BoardMemberAsync("Bea Two"), await alpha.BoardMemberAsync("Cid Three"));
        var id = await alpha.AppealedAsync();
        var subject = (await alpha.CaseAsync(id)).SubjectId;
        await OnlyAsync(id, one, two, three);
        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.Empty((await alpha.ConveneAsync(id, one, two, three)).Refusals);
        Assert.Contains(await alpha.Panels(panels => panels.WaitingAsync(one)), waiting => waiting.What == WaitingFor.OwnFinding && waiting.ExclusionId == id && waiting.DecideBy == portal.Clock.Today().AddDays(28));

        var asked = await portal.ReadAsync(portal.Alpha, db => db.Letters.Where(l => l.Subject == "An appeal waits for you" && l.Body.Contains(id.ToString())).ToListAsync());
        Assert.Equal(3, asked.Count);
        Assert.All(asked, letter => Assert.DoesNotContain("Marlow", letter.Body, StringComparison.Ordinal));
        Assert.False((await alpha.SayAsync(alpha.Free, id, AppealOutcome.Upheld)).Succeeded);
        Assert.Empty((await alpha.SayAsync(one, id, AppealOutcome.Upheld, reasons: "Somebody else is on the picture.")).Refusals);
        Assert.Empty((await alpha.SayAsync(two, id, AppealOutcome.Dismissed)).Refusals);
        var others = await alpha.OpenAsync(three, id);
        Assert.All(others.Seats, seat => Assert.True(seat.Finding is null && seat.Reasons is null));
        Assert.Null(others.Found);
        Assert.False((await alpha.DecideAsync(three, id)).Succeeded);
        Assert.Empty((await alpha.SayAsync(three, id, AppealOutcome.Upheld, reasons: "The times do not fit.")).Refusals);

        // All have said it: now they see each other, and one writes for all.
        var complete = await alpha.OpenAsync(two, id);
        Assert.Equal(AppealOutcome.Upheld, complete.Found!.Outcome);
        Assert.Equal("Somebody else is on the picture.\n\nThe times do not fit.", complete.Draft);
        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.Empty((await alpha.DecideAsync(two, id, "You showed us that it was somebody else.")).Refusals);

        var exclusion = await alpha.CaseAsync(id);
        Assert.Equal(ExclusionState.Lifted, exclusion.State);
        Assert.Equal((ExclusionStepKind.AppealUpheld, "You showed us that it was somebody else."), (exclusion.Steps[^1].Kind, exclusion.Steps[^1].Why));
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.DoesNotContain(await alpha.Panels(panels => panels.WaitingAsync(one)), waiting => waiting.ExclusionId == id);
        var letters = await portal.ReadAsync(portal.Alpha, db => db.Letters.Where(l => l.Subject == "About your appeal" && l.Body.Contains(exclusion.Reference)).Select(l => l.Body).ToListAsync());
        Assert.Contains("The ban is lifted", Assert.Single(letters), StringComparison.Ordinal);
        Assert.False((await alpha.DecideAsync(one, id)).Succeeded);
        Assert.Equal(ExclusionRules.NotFound, (await beta.Panels(panels => panels.OpenAsync(beta.Administrator, id))).Refusal);
    }

    [Fact]
    public async Task Who_sits_alone_shortens_it_and_the_gallery_follows()
    {
        var id = await alpha.AppealedAsync();
        var subject = (await alpha.CaseAsync(id)).SubjectId;
        var sooner = portal.Clock.Today().AddDays(20);
        await OnlyAsync(id, alpha.Free);
        Assert.Empty((await alpha.ConveneAsync(id, alpha.Free)).Refusals);

        Assert.Equal("EndsOn", (await alpha.SayAsync(alpha.Free, id, AppealOutcome.Varied, sooner.AddYears(3))).Refusal!.Field);
        Assert.Empty((await alpha.SayAsync(alpha.Free, id, AppealOutcome.Varied, sooner, "It is your first.")).Refusals);

        var exclusion = await alpha.CaseAsync(id);
        Assert.Equal((ExclusionState.InForce, sooner, sooner), (exclusion.State, exclusion.EndsOn, exclusion.Steps[^1].EndsOn!.Value));
        Assert.Equal([sooner], await portal.ReadAsync(portal.Alpha, db => db.Listings.Where(l => l.ExclusionId == id && l.State == ListingState.Approved).Select(l => l.EndsOn).ToListAsync()));
        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
        portal.Clock.SetTo(new DateTimeOffset(London.StartOf(sooner.AddDays(1)), TimeSpan.Zero));
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
    }

    [Fact]
    public async Task A_dismissed_appeal_puts_the_case_back_and_an_appeal_on_a_ban_that_ended_meanwhile_is_decided_all_the_same()
    {
        var dismissed = await alpha.AppealedAsync();
        var ended = await alpha.AppealedAsync(months: 1);
        foreach (var id in new[] { dismissed, ended })
        {
            await OnlyAsync(id, alpha.Free);
            Assert.Empty((await alpha.ConveneAsync(id, alpha.Free)).Refusals);
        }

        Assert.Empty((await alpha.SayAsync(alpha.Free, dismissed, AppealOutcome.Dismissed)).Refusals);
        Assert.Equal(ExclusionState.InForce, (await alpha.CaseAsync(dismissed)).State);

        portal.Clock.Advance(TimeSpan.FromDays(40));
        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetRequiredService<ExclusionExpiryJob>().RunAsync(CancellationToken.None);
            return true;
        });
        Assert.Equal(ExclusionState.Expired, (await alpha.CaseAsync(ended)).State);
        Assert.Equal("Outcome", (await alpha.SayAsync(alpha.Free, ended, AppealOutcome.Varied, portal.Clock.Today())).Refusal!.Field);
        Assert.Empty((await alpha.SayAsync(alpha.Free, ended, AppealOutcome.Upheld)).Refusals);
        Assert.Equal((ExclusionState.Expired, ExclusionStepKind.AppealUpheld), ((await alpha.CaseAsync(ended)).State, (await alpha.CaseAsync(ended)).Steps[^1].Kind));
    }

    [Fact]
    public async Task An_appeal_against_a_notice_whose_service_is_not_recorded_takes_it_back()
    {
        var id = await alpha.Cases.ApprovedAsync();
        Assert.Empty((await alpha.SendAsync(await alpha.FormAsync(id))).Refusals);
        Assert.Equal(ExclusionState.Approved, (await alpha.CaseAsync(id)).State);

        await OnlyAsync(id, alpha.Free);
        Assert.Empty((await alpha.ConveneAsync(id, alpha.Free)).Refusals);
        Assert.Empty((await alpha.SayAsync(alpha.Free, id, AppealOutcome.Upheld)).Refusals);

        Assert.Equal(ExclusionState.Withdrawn, (await alpha.CaseAsync(id)).State);
    }

    [Fact]
    public async Task Whoever_declares_a_conflict_leaves_and_does_not_come_back()
    {
        var (one, two) = (await alpha.BoardMemberAsync("Dot One"), await alpha.BoardMemberAsync("Eli Two"));
        var id = await alpha.AppealedAsync();
        await OnlyAsync(id, one, two, alpha.Free);
        Assert.Empty((await alpha.ConveneAsync(id, one, two, alpha.Free)).Refusals);
        Assert.Empty((await alpha.SayAsync(two, id, AppealOutcome.Dismissed)).Refusals);
        var version = (await alpha.CaseAsync(id)).Version;

        Assert.Empty((await alpha.Panels(panels => panels.LeaveAsync(one, id, version, "It is my cousin."))).Refusals);

        Assert.False((await alpha.SayAsync(one, id, AppealOutcome.Upheld)).Succeeded);
        Assert.Contains("conflict", (await alpha.ConveneAsync(id, one, two, alpha.Free)).Refusal!.Message, StringComparison.Ordinal);
        // Whoever said already what they think is not put aside.
        Assert.False((await alpha.ConveneAsync(id, alpha.Free)).Succeeded);
        Assert.Empty((await alpha.ConveneAsync(id, two)).Refusals);
        Assert.Equal(AppealOutcome.Dismissed, (await alpha.OpenAsync(two, id)).Found!.Outcome);
        Assert.Contains(await alpha.Cases.HistoryOf((await alpha.AppealAsync(id)).Id), row => row.Fields == "left the panel" && row.Sealed is not null);
    }

    [Fact]
    public async Task With_nobody_left_somebody_outside_decides_by_a_letter_and_the_papers_for_them_name_nobody()
    {
        var (id, form) = await alpha.NoticeAsync();
        await OnlyAsync(id);
        form.Words = "I am Dean Marlow and it was not me.";
        Assert.Empty((await alpha.SendAsync(form)).Refusals);
        var shown = await alpha.OpenAsync(alpha.Administrator, id);
        Assert.Equal(0, shown.SeatsWanted);
        Assert.Contains("outside", (await alpha.ConveneAsync(id, alpha.Free)).Refusal!.Message, StringComparison.Ordinal);

        var pack = (await portal.With<AppealPackRegister, Outcome<AppealPack>>(portal.Alpha, packs => packs.OfAsync(alpha.Administrator, id, CancellationToken.None))).Value;
        var text = System.Text.Json.JsonSerializer.Serialize(pack);
        Assert.Contains("it was not me", text, StringComparison.Ordinal);
        foreach (var needless in new[] { "Marlow", "Dean", "Harbour Stores", "alpha Administrator", "somebody@home.example" })
            Assert.DoesNotContain(needless, text, StringComparison.Ordinal);

        // The page says what to do, step by step, and refuses beside the field.
        using var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var page = $"/alpha/exclusions/{id}/appeal";
        var empty = await browser.PostAsync(page, (await TestForm.OfAsync(browser, page, "outside")).With(("Outside.Name", "Ruth Penn"), ("Outside.Capacity", "")));
        var answer = await empty.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.All(["Somebody outside decides", "pack.pdf", "Say what they are", "Ruth Penn"], words => Assert.Contains(words, answer, StringComparison.Ordinal));

        var version = (await alpha.CaseAsync(id)).Version;
        var decision = new OutsideDecision
        {
            Name = "Ruth Penn",
            Capacity = "Chair of the panel of Northgate Shopwatch",
            On = portal.Clock.Today(),
            Outcome = AppealOutcome.Upheld,
            Reasons = "The pictures show somebody else.",
            Version = version,
        };
        Assert.Equal("IsIndependent", (await OutsideAsync()).Refusal!.Field);
        decision.IsIndependent = true;
        decision.Name = "ALPHA administrator";
        Assert.Contains("took part", (await OutsideAsync()).Refusal!.Message, StringComparison.Ordinal);
        decision.Name = "Ruth Penn";
        Assert.Equal("Letter", (await OutsideAsync([])).Refusal!.Field);
        Assert.Equal(ExclusionRules.Police, (await OutsideAsync(by: portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator))).Refusal);
        Assert.Empty((await OutsideAsync()).Refusals);

        var appeal = await alpha.AppealAsync(id);
        Assert.Equal((ExclusionState.Lifted, "Ruth Penn"), ((await alpha.CaseAsync(id)).State, appeal.OutsideName));
        var letter = await alpha.Panels(panels => panels.FileAsync(alpha.Administrator, id, appeal.Files.Single(file => file.IsLetter).Id));
        Assert.True(letter!.IsPdf);

        Task<Outcome<Done>> OutsideAsync(byte[]? pdf = null, Actor? by = null) =>
            alpha.Panels(panels => panels.DecideOutsideAsync(by ?? alpha.Administrator, id, decision, pdf ?? [.. "%PDF-1.7 %%EOF"u8], isPdf: true));
    }

    [Fact]
    public async Task Somebody_outside_does_not_decide_while_somebody_inside_can()
    {
        var id = await alpha.AppealedAsync();
        var decision = new OutsideDecision { Version = (await alpha.CaseAsync(id)).Version, Outcome = AppealOutcome.Dismissed };

        var refused = await alpha.Panels(panels => panels.DecideOutsideAsync(alpha.Administrator, id, decision, [1], isPdf: true));

        Assert.Contains("convene the panel", refused.Refusal!.Message, StringComparison.Ordinal);
    }

    // The tests share a portal: whoever sat in another test voted on this case.
    private async Task OnlyAsync(Guid id, params Actor[] free)
    {
        var accounts = free.Select(actor => actor.AccountId).ToHashSet();
        voters.Voted[id] = await portal.ReadAsync(portal.Alpha, db => db.Accounts.Where(a => !accounts.Contains(a.Id)).Select(a => a.Id).ToListAsync());
    }
}

/// <summary>A portal in which a test says who voted on a case, as a ballot will.</summary>
public sealed class PortalWithVoters : IAsyncLifetime, ICaseDeciders
{
    public PortalWithVoters() => Portal = new TestPortal { Configure = services => services.AddSingleton<ICaseDeciders>(this) };

    public TestPortal Portal { get; }

    public ConcurrentDictionary<Guid, IReadOnlyList<Guid>> Voted { get; } = [];

    public Task<IReadOnlyList<Guid>> OfAsync(PartnershipDb db, Guid exclusion, CancellationToken cancellation) => Task.FromResult(Voted.GetValueOrDefault(exclusion) ?? []);

    public Task InitializeAsync() => Portal.InitializeAsync();

    public Task DisposeAsync() => Portal.DisposeAsync();
}
