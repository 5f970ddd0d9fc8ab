using Disc.Portal.Partnerships.Breaches;
using Disc.Portal.Partnerships.Diversions;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Reviews;
using Disc.Portal.Partnerships.Serving;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>Police take no part in serving, breaches, reviews and agreements either: every use case × the hardest police accounts, with the row in the audit trail.</summary>
[Trait("Rule", "4")]
public sealed class PoliceAndStepsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);

    [Theory]
    [InlineData(TestRole.PoliceAdministrator)]
    [InlineData(TestRole.Officer)]
    public async Task Police_never_take_a_step_of_a_case_and_each_attempt_is_on_record(TestRole role)
    {
        var id = await alpha.ServedAsync();
        var version = (await CaseAsync(id)).Version;
        // Everything a role could give: it is the mark that keeps them out, not a missing permission.
        var officer = portal.ActorOf(role == TestRole.Officer ? portal.Force : portal.Alpha, role) with
        {
            Permissions = new HashSet<string> { ExclusionPermissions.Read, ExclusionPermissions.Run, ExclusionPermissions.Decide },
        };
        var attempts = Attempts(officer, id, version);

        foreach (var (what, attempt) in attempts)
        {
            var before = (await RefusalsAsync(officer)).Count;

            Assert.Equal((what, ExclusionRules.Police), (what, await attempt()));

            var rows = await RefusalsAsync(officer);
            Assert.Equal((what, before + 1), (what, rows.Count));
            Assert.EndsWith(": police", rows[^1].Fields);
        }

        Assert.Equal((version, ExclusionState.InForce), ((await CaseAsync(id)).Version, (await CaseAsync(id)).State));
    }

    [Fact]
    public async Task The_desk_of_a_police_officer_with_an_administrators_account_says_nothing_of_exclusions()
    {
        await alpha.ApprovedAsync();
        var officer = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator);

        Assert.Empty(await portal.In(portal.Alpha, provider => ((ServingToDo)provider.GetService(typeof(ServingToDo))!).WaitingAsync(officer)));
        Assert.NotEmpty(await portal.In(portal.Alpha, provider => ((ServingToDo)provider.GetService(typeof(ServingToDo))!).WaitingAsync(alpha.Administrator)));
    }

    private IEnumerable<(string What, Func<Task<Refusal?>> Attempt)> Attempts(Actor officer, Guid id, int version)
    {
        var service = alpha.Service() with { Result = ServiceResult.Left };
        return
        [
            ("service", async () => (await portal.With(portal.Alpha, (ServingRegister r) => r.StartAsync(officer, id))).Refusal),
            ("serve", async () => (await portal.With(portal.Alpha, (ServingRegister r) => r.ServeAsync(officer, id, version, service, []))).Refusal),
            ("add a photo", async () => (await portal.With(portal.Alpha, (ServingRegister r) => r.AddPhotosAsync(officer, id, version, [Guid.NewGuid()]))).Refusal),
            // A picture has no room for words: nothing comes, and the row says why.
            ("photo", async () => await portal.With(portal.Alpha, (ServingRegister r) => r.PhotoAsync(officer, id, Guid.NewGuid())) is null ? ExclusionRules.Police : null),
            ("count unserved", async () => (await portal.With(portal.Alpha, (ServingRegister r) => r.WaitingAsync(officer))).Refusal),
            ("breach", async () => (await portal.With(portal.Alpha, (BreachRegister r) => r.StartAsync(officer, id))).Refusal),
            ("report a breach", async () => (await portal.With(portal.Alpha, (BreachRegister r) => r.ReportAsync(officer, id, version, Guid.NewGuid(), "Came in."))).Refusal),
            ("uphold a breach", async () => (await portal.With(portal.Alpha, (BreachRegister r) => r.UpholdAsync(officer, id, version))).Refusal),
            ("dismiss a breach", async () => (await portal.With(portal.Alpha, (BreachRegister r) => r.DismissAsync(officer, id, version, "No."))).Refusal),
            ("count breaches", async () => (await portal.With(portal.Alpha, (BreachRegister r) => r.WaitingAsync(officer))).Refusal),
            ("review", async () => (await portal.With(portal.Alpha, (ReviewRegister r) => r.StartAsync(officer, id))).Refusal),
            ("begin a review", async () => (await portal.With(portal.Alpha, (ReviewRegister r) => r.BeginAsync(officer, id, version, "Asked."))).Refusal),
            ("propose a review", async () => (await portal.With(portal.Alpha, (ReviewRegister r) => r.ProposeAsync(officer, id, version, ReviewOutcome.Kept, null, "Yes."))).Refusal),
            ("confirm a review", async () => (await portal.With(portal.Alpha, (ReviewRegister r) => r.ConfirmAsync(officer, id, version, 1))).Refusal),
            ("send back a review", async () => (await portal.With(portal.Alpha, (ReviewRegister r) => r.SendBackAsync(officer, id, version, 1, "No."))).Refusal),
            ("count reviews", async () => (await portal.With(portal.Alpha, (ReviewRegister r) => r.WaitingAsync(officer))).Refusal),
            ("agreement", async () => (await portal.With(portal.Alpha, (DiversionRegister r) => r.StartAsync(officer, id))).Refusal),
            ("divert", async () => (await portal.With(portal.Alpha, (DiversionRegister r) => r.DivertAsync(officer, id, version, new(DiversionKind.Support, "Goes.", alpha.Today.AddDays(9))))).Refusal),
            ("agreement kept", async () => (await portal.With(portal.Alpha, (DiversionRegister r) => r.KeepAsync(officer, id, version, "Yes."))).Refusal),
            ("agreement broken", async () => (await portal.With(portal.Alpha, (DiversionRegister r) => r.BreakAsync(officer, id, version, "No."))).Refusal),
            ("count agreements", async () => (await portal.With(portal.Alpha, (DiversionRegister r) => r.WaitingAsync(officer))).Refusal),
        ];
    }

    private Task<Exclusion> CaseAsync(Guid id) => alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));

    private Task<List<HistoryRow>> RefusalsAsync(Actor officer) =>
        alpha.Read(db => db.History.AsNoTracking().Where(row => row.Account == officer.AccountId && row.Verb == Verbs.Refused && row.Kind == "exclusion").OrderBy(row => row.Number).ToListAsync());
}
