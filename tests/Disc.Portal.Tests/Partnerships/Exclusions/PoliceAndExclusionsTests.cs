using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>Police take no part in bans: every use case × every police account, with the reason and the row in the audit trail.</summary>
[Trait("Rule", "4")]
public sealed class PoliceAndExclusionsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly string[] UseCases =
        ["list", "count", "open", "start", "print", "face", "propose", "approve", "refuse", "date anew", "serve", "withdraw"];

    private readonly ExclusionScene alpha = new(portal, portal.Alpha);

    public static TheoryData<string, TestRole> Matrix
    {
        get
        {
            var all = new TheoryData<string, TestRole>();
            foreach (var useCase in UseCases)
            {
                foreach (var role in new[] { TestRole.PoliceAdministrator, TestRole.Officer, TestRole.Author, TestRole.Analyst, TestRole.Coordinator, TestRole.InformationManager })
                    all.Add(useCase, role);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Police_never_take_part_in_a_ban_and_the_attempt_is_on_record(string useCase, TestRole role)
    {
        var isForce = role != TestRole.PoliceAdministrator;
        var id = useCase switch
        {
            "approve" or "refuse" => await alpha.ProposedAsync(),
            "serve" or "date anew" => await alpha.ApprovedAsync(),
            _ => await alpha.ServedAsync(),
        };
        var subject = await alpha.Read(db => db.Exclusions.Where(x => x.Id == id).Select(x => x.SubjectId).SingleAsync());
        var before = await alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));
        // Everything a role could give: it is the mark that keeps them out, not a missing permission.
        var officer = portal.ActorOf(isForce ? portal.Force : portal.Alpha, role) with
        {
            Permissions = new HashSet<string> { ExclusionPermissions.Read, ExclusionPermissions.Run, ExclusionPermissions.Decide },
        };

        var refusal = await AttemptAsync(useCase, officer, id, subject, before.Version);

        Assert.Equal(ExclusionRules.Police, refusal);
        Assert.Contains("Police take no part in bans", refusal!.Message);
        var after = await alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));
        Assert.Equal((before.State, before.Version), (after.State, after.Version));
        var rows = await alpha.Read(db => db.History.AsNoTracking().Where(row => row.Account == officer.AccountId).ToListAsync());
        Assert.Contains(rows, row => row is { Verb: Verbs.Refused, Kind: "exclusion" } && row.Fields == $"{useCase}: police");
    }

    [Theory]
    [InlineData("exclusions")]
    [InlineData("exclusions/{0}")]
    [InlineData("exclusions/{0}/notice.pdf")]
    [InlineData("subjects/{0}/exclude")]
    [InlineData("settings/scheme")]
    public async Task A_police_account_of_the_partnership_reaches_no_page_and_is_told_why(string address)
    {
        var id = await alpha.ServedAsync();
        using var officer = await portal.SignedInAsync(portal.Alpha, TestRole.PoliceAdministrator);

        using var response = await officer.GetAsync(new Uri($"/alpha/{string.Format(null, address, id)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/alpha/refused", response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.AbsolutePath : response.Headers.Location.ToString());
        Assert.Contains("Police take no part in bans", await officer.GetStringAsync(response.Headers.Location));
    }

    [Theory]
    [InlineData("alpha", TestRole.PoliceAdministrator)]
    [InlineData("testshire", TestRole.Officer)]
    [InlineData("testshire", TestRole.Author)]
    public async Task The_attempt_to_open_a_page_of_exclusions_is_on_record_and_the_force_is_told_why_too(string place, TestRole role)
    {
        var tenant = place == "alpha" ? portal.Alpha : portal.Force;
        using var officer = await portal.SignedInAsync(tenant, role);

        using var response = await officer.GetAsync(new Uri($"/{place}/exclusions", UriKind.Relative));

        Assert.Contains("Police take no part in bans", await officer.GetStringAsync(response.Headers.Location));
        var id = portal.Account(tenant, role).Id;
        var rows = await portal.In(tenant, async provider =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            return await db.History.AsNoTracking().Where(row => row.Account == id && row.Verb == Verbs.Refused).ToListAsync();
        });
        Assert.Contains(rows, row => row is { Kind: "page", Fields: "exclusions.read: police" });
    }

    [Fact]
    public async Task A_police_account_of_the_partnership_has_no_exclusions_in_its_menu_and_an_administrator_has()
    {
        using var officer = await portal.SignedInAsync(portal.Alpha, TestRole.PoliceAdministrator);
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        Assert.DoesNotContain("href=\"exclusions\"", await officer.GetStringAsync(new Uri("/alpha/", UriKind.Relative)));
        Assert.Contains("href=\"exclusions\"", await administrator.GetStringAsync(new Uri("/alpha/", UriKind.Relative)));
    }

    [Fact]
    public async Task Police_cannot_change_what_notices_say()
    {
        var officer = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator) with { Permissions = new HashSet<string> { SchemePermissions.Edit } };

        var refused = await portal.With(portal.Alpha, (SchemeRegister register) => register.EditAsync(officer, new SchemeTexts { SchemeName = "Ours" }));

        Assert.Equal(SchemeRules.Police, refused.Refusal);
        Assert.Contains(
            await alpha.Read(db => db.History.AsNoTracking().Where(row => row.Account == officer.AccountId).ToListAsync()),
            row => row is { Verb: Verbs.Refused, Kind: "scheme", Fields: "edit: police" });
    }

    private async Task<Refusal?> AttemptAsync(string useCase, Actor officer, Guid id, Guid subject, int version) => useCase switch
    {
        "list" => (await alpha.Cases(c => c.ListAsync(officer))).Refusal,
        "count" => (await alpha.Cases(c => c.WaitingAsync(officer))).Refusal,
        "open" => (await alpha.Cases(c => c.OpenAsync(officer, id))).Refusal,
        "start" => (await alpha.Cases(c => c.StartAsync(officer, subject))).Refusal,
        "print" => (await alpha.Cases(c => c.PrintAsync(officer, id))).Refusal,
        // A picture has no room for words: nothing comes, and the row says why.
        "face" => await alpha.Cases(c => c.FaceAsync(officer, id)) is null ? ExclusionRules.Police : null,
        "propose" => (await alpha.Register(r => r.ProposeAsync(officer, alpha.Proposal(subject)))).Refusal,
        "approve" => (await alpha.Register(r => r.ApproveAsync(officer, id, version))).Refusal,
        "refuse" => (await alpha.Register(r => r.RefuseAsync(officer, id, version, "no"))).Refusal,
        "date anew" => (await alpha.Register(r => r.ReissueAsync(officer, id, version))).Refusal,
        "serve" => (await alpha.Register(r => r.ServeAsync(officer, id, version, alpha.Service()))).Refusal,
        "withdraw" => (await alpha.Register(r => r.WithdrawAsync(officer, id, version, "no"))).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, null),
    };
}
