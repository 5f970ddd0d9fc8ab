using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.SiteDesk;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.SiteDesk;

public class SiteRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    [Fact]
    [Trait("Rule", "1")]
    public async Task Premises_of_one_partnership_are_unknown_in_the_next()
    {
        var id = await AddAsync("Only in alpha");
        var theirs = portal.ActorOf(portal.Beta, TestRole.Administrator);

        Assert.DoesNotContain((await In(portal.Beta, register => register.ListAsync(theirs))).Value.Premises, premises => premises.Name == "Only in alpha");
        Assert.Contains("no such premises", (await In(portal.Beta, register => register.OpenAsync(theirs, id))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("no such premises", (await In(portal.Beta, register => register.ChangeAsync(theirs, id, new PremisesForm { Name = "x" }))).Refusal!.Message, StringComparison.Ordinal);
        var member = portal.Account(portal.Beta, TestRole.Member).Id;
        Assert.Equal("Also", (await In(portal.Beta, register => register.PlaceAsync(theirs, member, [id], null))).Refusal!.Field);
        Assert.Contains("no such member", (await In(portal.Alpha, register => register.PlaceAsync(Administrator, member, [id], null))).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_records_premises_or_says_who_works_where()
    {
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
        {
            var actor = portal.ActorOf(portal.Alpha, role);
            Assert.False((await In(portal.Alpha, register => register.AddAsync(actor, new PremisesForm { Name = "Mine" }))).Succeeded);
            Assert.False((await In(portal.Alpha, register => register.ListAsync(actor))).Succeeded);
            Assert.False((await In(portal.Alpha, register => register.PlaceAsync(actor, actor.AccountId, [], "Mine"))).Succeeded);
        }
    }

    [Fact]
    public async Task Whoever_works_in_an_area_is_in_it_until_they_work_elsewhere()
    {
        var area = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(Administrator, GroupKind.Area, "Harbour side", null))).Value;
        var shop = await AddAsync("Harbour shop", new PremisesForm { Area = area });
        var member = portal.Account(portal.Alpha, TestRole.Member).Id;
        await PlaceAsync(member, shop);

        Assert.Contains(area, await ReadAsync(db => db.GroupsOf(member).ToListAsync()));
        Assert.Equal([member], await ReadAsync(db => db.AccountsIn(Audience.Of(area)).Select(account => account.Id).ToListAsync()));
        Assert.Equal([member], (await portal.With<GroupRegister, Outcome<GroupDetails>>(portal.Alpha, groups => groups.OpenAsync(Administrator, area))).Value.ByPremises.Select(person => person.Account));

        await PlaceAsync(member);
        Assert.DoesNotContain(area, await ReadAsync(db => db.GroupsOf(member).ToListAsync()));
    }

    [Fact]
    public async Task A_person_works_in_several_premises_and_reports_start_at_the_usual_one()
    {
        var (first, second) = (await AddAsync("First branch", new PremisesForm { Address = "1 High Street\nTown" }), await AddAsync("Second branch"));
        var member = portal.Account(portal.Alpha, TestRole.OtherMember).Id;

        await PlaceAsync(member, second, first);

        var own = await ReadAsync(db => db.PremisesOfAsync(member));
        Assert.Equal(["Second branch", "First branch, 1 High Street"], own.Select(premises => premises.Line));
        Assert.Equal([true, false], own.Select(premises => premises.IsUsual));
        Assert.Equal("Second branch", await WordsAsync(member));

        Assert.True((await In(portal.Alpha, register => register.ChangeAsync(Administrator, second, new PremisesForm { Name = "Renamed branch", Version = 1 }))).Succeeded);
        Assert.Equal("Renamed branch", await WordsAsync(member));

        Assert.True((await In(portal.Alpha, register => register.CloseAsync(Administrator, second, true))).Succeeded);
        Assert.Equal("First branch", await WordsAsync(member));
        Assert.Equal([first], (await ReadAsync(db => db.PremisesOfAsync(member))).Select(premises => premises.Id));
        Assert.True((await ReadAsync(db => db.PremisesPeople.SingleAsync(person => person.AccountId == member))).IsUsual);
    }

    [Fact]
    public async Task Closed_premises_take_nobody_and_leave_their_name_to_others()
    {
        var old = await AddAsync("The Ship");
        await In(portal.Alpha, register => register.CloseAsync(Administrator, old, true));
        Assert.False((await In(portal.Alpha, register => register.PlaceAsync(Administrator, portal.Account(portal.Alpha, TestRole.Board).Id, [old], null))).Succeeded);

        Assert.NotEqual(old, await AddAsync("The Ship"));

        Assert.Equal("Name", (await In(portal.Alpha, register => register.CloseAsync(Administrator, old, false))).Refusal!.Field);
        Assert.Equal("Name", (await In(portal.Alpha, register => register.AddAsync(Administrator, new PremisesForm { Name = "the ship" }))).Refusal!.Field);
    }

    [Fact]
    public async Task Of_two_who_change_premises_at_once_the_second_is_told()
    {
        var id = await AddAsync("Changed twice");
        Assert.True((await In(portal.Alpha, register => register.ChangeAsync(Administrator, id, new PremisesForm { Name = "Changed once", Version = 1 }))).Succeeded);

        Assert.Equal(SiteRules.Stale, (await In(portal.Alpha, register => register.ChangeAsync(Administrator, id, new PremisesForm { Name = "Lost", Version = 1 }))).Refusal);
    }

    [Fact]
    public async Task An_organisation_is_made_once_and_has_several_premises()
    {
        await AddAsync("Wines north", new PremisesForm { Organisation = "Wine Chain" });
        await AddAsync("Wines south", new PremisesForm { Organisation = "WINE CHAIN" });

        var organisation = (await In(portal.Alpha, register => register.ListAsync(Administrator))).Value.Organisations.Single(one => one.Name == "Wine Chain");
        Assert.Equal(2, organisation.Premises);
        Assert.True((await In(portal.Alpha, register => register.RenameOrganisationAsync(Administrator, organisation.Id, "Wine Group"))).Succeeded);
        Assert.Equal("Wine Group", (await In(portal.Alpha, register => register.ListAsync(Administrator))).Value.Premises.Single(premises => premises.Name == "Wines north").Organisation);
    }

    [Fact]
    public async Task Places_that_accounts_name_in_words_become_premises_with_one_click_but_never_those_of_police()
    {
        var (member, police) = (portal.Account(portal.Alpha, TestRole.Manager).Id, portal.Account(portal.Alpha, TestRole.PoliceAdministrator).Id);
        await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            return await db.Accounts.Where(account => account.Id == member || account.Id == police).ExecuteUpdateAsync(set => set.SetProperty(account => account.Premises, "Words only"));
        });

        Assert.Equal([new NamedPlace("Words only", 1)], (await In(portal.Alpha, register => register.ListAsync(Administrator))).Value.Named);
        Assert.Equal(1, (await In(portal.Alpha, register => register.AdoptAsync(Administrator, ["Words only"]))).Value);

        Assert.Equal(["Words only"], (await ReadAsync(db => db.PremisesOfAsync(member))).Select(premises => premises.Name));
        Assert.Empty(await ReadAsync(db => db.PremisesOfAsync(police)));
        Assert.Empty((await In(portal.Alpha, register => register.ListAsync(Administrator))).Value.Named);
    }

    [Fact]
    public async Task Premises_are_found_by_whoever_records_them_and_by_nobody_else()
    {
        var id = await AddAsync("Findable shop", new PremisesForm { Address = "7 Lost Lane" });

        Assert.Equal([$"premises/{id:N}"], await FindAsync(portal.Alpha, TestRole.Administrator));
        Assert.Empty(await FindAsync(portal.Alpha, TestRole.Member));
        Assert.Empty(await FindAsync(portal.Beta, TestRole.Administrator));

        Task<List<string>> FindAsync(Tenant tenant, TestRole role) => portal.With<PremisesFinder, List<string>>(tenant, async finder =>
            [.. (await finder.FindAsync(portal.ActorOf(tenant, role), "lost lane", 5, CancellationToken.None)).Select(found => found.Address)]);
    }

    [Fact]
    public async Task Premises_are_recorded_and_placed_on_the_page_without_scripts()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        const string New = "/alpha/premises/new";
        var wrong = await client.PostAsync(New, (await TestForm.OfAsync(client, New, "premises")).With(("Name", "Page shop"), ("Position", "somewhere"), ("Opens", "09:00"), ("Closes", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("somewhere", page, StringComparison.Ordinal);
        Assert.Contains("#Position", page, StringComparison.Ordinal);
        Assert.Contains("#Hours", page, StringComparison.Ordinal);

        var saved = await client.PostAsync(New, (await TestForm.OfAsync(client, New, "premises")).With(("Name", "Page shop"), ("Position", "50.71920, -1.88080"), ("Postcode", "bh12by")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var list = await client.GetStringAsync(new Uri("/alpha/premises", UriKind.Relative));
        Assert.Contains("map-place", list, StringComparison.Ordinal);
        Assert.Contains("data-map=\"Position\"", await client.GetStringAsync(new Uri(New, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/alpha/premises/{Guid.NewGuid():N}")).StatusCode);
    }

    private async Task<Guid> AddAsync(string name, PremisesForm? form = null)
    {
        form ??= new PremisesForm();
        form.Name = name;
        return (await In(portal.Alpha, register => register.AddAsync(Administrator, form))).Value;
    }

    private async Task PlaceAsync(Guid account, params Guid[] where) =>
        Assert.True((await In(portal.Alpha, register => register.PlaceAsync(Administrator, account, where, null))).Succeeded);

    private Task<string?> WordsAsync(Guid account) => ReadAsync(db => db.Accounts.Where(one => one.Id == account).Select(one => one.Premises).SingleAsync());

    private Task<T> In<T>(Tenant tenant, Func<SiteRegister, Task<T>> ask) => portal.With(tenant, ask);

    private Task<T> ReadAsync<T>(Func<PartnershipDb, Task<T>> ask) => portal.With<TenantDatabase<PartnershipDb>, T>(portal.Alpha, async database =>
    {
        await using var db = database.OpenFor(Administrator);
        return await ask(db);
    });
}
