using System.Net;
using Disc.Portal.Partnerships.Diversions;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Diversions;

/// <summary>Support or an agreement in place of a ban: it rests, and is lifted or goes on; in one partnership, and unknown in the next.</summary>
public sealed class DiversionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    private DiversionDraft Draft => new(DiversionKind.Restorative, "Writes to the shop and helps there on two Saturdays.", alpha.Today.AddDays(30));

    [Fact]
    [Trait("Rule", "17")]
    public async Task A_ban_rests_while_an_agreement_is_kept_leaves_the_gallery_at_once_and_is_lifted_afterwards()
    {
        var id = await alpha.ServedAsync();
        Assert.NotNull((await alpha.OpenAsync(id)).ListedUntil);

        Assert.Empty((await DivertAsync(id, Draft)).Refusals);

        var rests = await alpha.OpenAsync(id);
        Assert.Equal((ExclusionState.Diverted, false, null), (rests.State, rests.IsInForce, rests.ListedUntil));
        var step = (await CaseAsync(id)).Steps[^1];
        Assert.Equal($"Restorative agreement, to be kept by the end of {alpha.Today.AddDays(30).InWords()}: Writes to the shop and helps there on two Saturdays.", step.Why);
        Assert.Contains(await alpha.HistoryOf(id), row => row.Fields?.StartsWith("diverted, Restorative", StringComparison.Ordinal) == true && row.Sealed is not null);
        Assert.Empty(await LinesAsync(id));
        portal.Clock.Advance(TimeSpan.FromDays(25));
        Assert.Equal(alpha.Today.AddDays(5), Assert.Single(await LinesAsync(id)).Due);

        Assert.Equal("Why", (await KeepAsync(id, "")).Refusal!.Field);
        Assert.Empty((await KeepAsync(id, "You helped in the shop.")).Refusals);
        var kept = await CaseAsync(id);
        Assert.Equal((ExclusionState.Lifted, ExclusionStepKind.DiversionKept, "You helped in the shop."), (kept.State, kept.Steps[^1].Kind, kept.Steps[^1].Why));
        Assert.Contains("No agreement runs", (await KeepAsync(id, "Again.")).Refusal!.Message);
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Beta, (DiversionRegister diversions) => diversions.StartAsync(beta.Administrator, id))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Beta, (DiversionRegister diversions) => diversions.KeepAsync(beta.Administrator, id, 5, "No."))).Refusal);
        Assert.Equal(0, await beta.Read(db => db.Diversions.CountAsync()));
    }

    [Fact]
    public async Task An_agreement_that_is_not_kept_leads_back_to_a_decision_or_to_a_new_service_and_never_makes_the_ban_longer()
    {
        var (undecided, served) = (await alpha.ProposedAsync(), await alpha.ServedAsync());
        var before = await CaseAsync(served);
        Assert.Empty((await DivertAsync(undecided, Draft)).Refusals);
        Assert.Empty((await DivertAsync(served, Draft)).Refusals);
        portal.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Empty((await BreakAsync(undecided, "You did not go.")).Refusals);
        Assert.Empty((await BreakAsync(served, "You did not go.")).Refusals);

        Assert.Equal(ExclusionState.Proposed, (await CaseAsync(undecided)).State);
        var again = await CaseAsync(served);
        Assert.Equal((ExclusionState.Approved, alpha.Today, before.EndsOn), (again.State, again.IssuedOn, again.EndsOn));
        Assert.Null((await alpha.OpenAsync(served)).ListedUntil);
        var old = await alpha.Register(r => r.ServeAsync(alpha.Administrator, served, again.Version, alpha.Service() with { At = portal.Now.AddDays(-1) }));
        Assert.StartsWith("The agreement was broken on", old.Refusal!.Message);
        Assert.Empty((await alpha.Register(r => r.ServeAsync(alpha.Administrator, served, again.Version, alpha.Service()))).Refusals);
        Assert.Equal(before.EndsOn, (await alpha.OpenAsync(served)).ListedUntil);
        Assert.Empty((await alpha.Register(async r => await r.ApproveAsync(alpha.Board, undecided, (await CaseAsync(undecided)).Version))).Refusals);
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task The_conditions_are_asked_about_before_they_are_kept_and_say_what_and_by_when()
    {
        var id = await alpha.ServedAsync();
        var until = (await CaseAsync(id)).EndsOn;
        var told = Draft with { Conditions = "Goes to the drug addict service on Mondays." };

        var asked = await DivertAsync(id, told);
        var other = await DivertAsync(id, told with { Conditions = "Goes to the mental health service.", WordsKept = WordList.Key(WordList.About(told.Conditions)) });
        var empty = await DivertAsync(id, new DiversionDraft(null, " ", null));
        var past = await DivertAsync(id, Draft with { Until = alpha.Today });
        var beyond = await DivertAsync(id, Draft with { Until = until.AddDays(1) });
        var kept = await DivertAsync(id, told with { WordsKept = WordList.Key(WordList.About(told.Conditions)) });

        Assert.Equal(WordList.KeptField, asked.Refusal!.Field);
        Assert.Equal(WordList.KeptField, other.Refusal!.Field);
        Assert.Equal(["Kind", "Conditions", "Until"], empty.Refusals.Select(refusal => refusal.Field));
        Assert.Equal("Until", past.Refusal!.Field);
        Assert.Equal("Until", beyond.Refusal!.Field);
        Assert.True(kept.Succeeded);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task For_somebody_under_18_it_is_offered_first_on_the_page_of_the_case()
    {
        await alpha.WithAddressAsync();
        var (young, incident) = await alpha.PersonAsync(born: alpha.Today.AddYears(-16));
        var proposal = alpha.Proposal(young, incident) with { Months = 3, WeighingUp = "The mother was told." };
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal))).Value;
        var adult = await alpha.ApprovedAsync();

        var first = (await alpha.OpenAsync(id)).Chapters[0];
        await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1, ExclusionScene.SecondWords));
        var approved = (await alpha.OpenAsync(id)).Chapters[0];

        Assert.Equal("Support or an agreement", first.Title);
        Assert.StartsWith("Under 18, or may be: think of this first.", first.Text);
        Assert.True(Assert.Single(first.Actions).IsNext);
        Assert.Equal("Support or an agreement", approved.Title);
        Assert.Equal("Service", (await alpha.OpenAsync(adult)).Chapters[0].Title);
        Assert.Contains((await alpha.OpenAsync(adult)).Chapters, chapter => chapter.Title == "Support or an agreement");
    }

    [Fact]
    public async Task What_is_over_or_waits_for_something_else_does_not_rest()
    {
        var (refused, breached) = (await alpha.ProposedAsync(), await alpha.ServedAsync());
        await alpha.Register(r => r.RefuseAsync(alpha.Board, refused, 1, "Not enough."));
        await alpha.Do(async db => (await db.Exclusions.SingleAsync(x => x.Id == breached)).ReportBreach(alpha.Administrator.AccountId, portal.Now, "Came in."));

        Assert.Contains("There is no ban to rest: refused", (await DivertAsync(refused, Draft)).Refusal!.Message);
        Assert.Contains("breach of it waits", (await DivertAsync(breached, Draft)).Refusal!.Message);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task It_is_recorded_on_plain_pages_and_goes_with_the_persons_record()
    {
        var id = await alpha.ServedAsync();
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        using var stranger = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        var address = $"/alpha/exclusions/{id}/diversion";
        var until = Draft.Until!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] typed = [("Kind", "Support"), ("Conditions", "Goes to the homeless shelter’s adviser."), ("Until", until)];

        var asked = await administrator.PostAsync(address, (await TestForm.OfAsync(administrator, address, "divert")).With(typed));
        var sent = await administrator.PostAsync(address, (await TestForm.OfAsync(asked, "divert")).With(typed));
        var silent = await administrator.PostAsync(address, (await TestForm.OfAsync(administrator, address, "break")).With(("Why", "")));
        var broken = await administrator.PostAsync(address, (await TestForm.OfAsync(administrator, address, "break")).With(("Why", "You did not go.")));

        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect],
            new[] { asked, sent, silent, broken }.Select(answer => answer.StatusCode));
        Assert.Contains("homeless", await asked.Content.ReadAsStringAsync());
        Assert.Equal(ExclusionState.Approved, (await CaseAsync(id)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/beta/exclusions/{id}/diversion", UriKind.Relative))).StatusCode);
        var subject = (await CaseAsync(id)).SubjectId;
        await portal.In(portal.Alpha, async provider =>
        {
            await ((SubjectErasure)provider.GetService(typeof(SubjectErasure))!).EraseAsync(subject, CancellationToken.None);
            return true;
        });
        Assert.False(await alpha.Read(db => db.Diversions.AnyAsync(d => d.ExclusionId == id)));
    }

    private Task<Exclusion> CaseAsync(Guid id) => alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));

    private Task<Outcome<Done>> DivertAsync(Guid id, DiversionDraft draft) => portal.With(portal.Alpha, async (DiversionRegister diversions) =>
        await diversions.DivertAsync(alpha.Administrator, id, (await CaseAsync(id)).Version, draft));

    private Task<Outcome<Done>> KeepAsync(Guid id, string why) => portal.With(portal.Alpha, async (DiversionRegister diversions) =>
        await diversions.KeepAsync(alpha.Administrator, id, (await CaseAsync(id)).Version, why));

    private Task<Outcome<Done>> BreakAsync(Guid id, string why) => portal.With(portal.Alpha, async (DiversionRegister diversions) =>
        await diversions.BreakAsync(alpha.Administrator, id, (await CaseAsync(id)).Version, why));

    private async Task<IReadOnlyList<Portal.Shared.Desk.ToDo>> LinesAsync(Guid id) =>
        [.. (await portal.In(portal.Alpha, provider => ((DiversionsToDo)provider.GetService(typeof(DiversionsToDo))!).WaitingAsync(alpha.Administrator)))
            .Where(line => line.Address.Contains(id.ToString(), StringComparison.Ordinal))];
}
