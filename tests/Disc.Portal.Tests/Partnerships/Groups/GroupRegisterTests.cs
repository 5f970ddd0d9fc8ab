using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Groups;

public class GroupRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_group_of_one_partnership_is_unknown_in_the_next()
    {
        var id = await AddAsync("Only in alpha");
        var theirs = portal.ActorOf(portal.Beta, TestRole.Administrator);

        Assert.DoesNotContain((await In(portal.Beta, register => register.ListAsync(theirs))).Value, group => group.Name == "Only in alpha");
        Assert.DoesNotContain(await In(portal.Beta, register => register.ChoicesAsync(theirs)), choice => choice.Id == id);
        Assert.Contains("no such group", (await In(portal.Beta, register => register.OpenAsync(theirs, id))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("no such group", (await In(portal.Beta, register => register.RetireAsync(theirs, id, true))).Refusal!.Message, StringComparison.Ordinal);
        Assert.NotNull(await portal.With<TenantDatabase<PartnershipDb>, Refusal?>(portal.Beta, async database =>
        {
            await using var db = database.OpenFor(theirs);
            return await db.WhyNotAddressAsync(Audience.Of(id));
        }));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Beta, TestRole.Administrator)).GetAsync($"/beta/settings/groups/{id:N}")).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_makes_or_fills_a_group()
    {
        var id = await AddAsync("Not yours");
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
        {
            var actor = portal.ActorOf(portal.Alpha, role);
            Assert.False((await In(portal.Alpha, register => register.AddAsync(actor, GroupKind.People, "Mine", null))).Succeeded);
            Assert.False((await In(portal.Alpha, register => register.PutInAsync(actor, id, [actor.AccountId]))).Succeeded);
            Assert.False((await In(portal.Alpha, register => register.LookAfterAsync(actor, id, actor.AccountId, true))).Succeeded);
            Assert.Empty(await In(portal.Alpha, register => register.FindAsync(actor, id, null)));
            Assert.Contains(await In(portal.Alpha, register => register.ChoicesAsync(actor)), choice => choice.Id == id);
        }
    }

    [Fact]
    public async Task Whoever_is_put_in_is_in_until_they_are_taken_out()
    {
        var (id, member) = (await AddAsync("Comings and goings"), portal.Account(portal.Alpha, TestRole.Member).Id);

        Assert.True((await In(portal.Alpha, register => register.PutInAsync(Administrator, id, [member, member]))).Succeeded);
        Assert.True((await In(portal.Alpha, register => register.PutInAsync(Administrator, id, [member]))).Succeeded);
        Assert.True((await OwnAsync(TestRole.Member)).See(Audience.Of(id)));
        Assert.False((await OwnAsync(TestRole.OtherMember)).See(Audience.Of(id)));
        Assert.True((await OwnAsync(TestRole.Administrator)).See(Audience.Of(id)));
        Assert.Equal([member], await AccountsAsync(Audience.Of(id)));
        Assert.DoesNotContain(await In(portal.Alpha, register => register.FindAsync(Administrator, id, "alpha member")), person => person.Account == member);

        Assert.True((await In(portal.Alpha, register => register.TakeOutAsync(Administrator, id, member))).Succeeded);
        Assert.False((await OwnAsync(TestRole.Member)).See(Audience.Of(id)));
        Assert.Contains(await In(portal.Alpha, register => register.FindAsync(Administrator, id, "ALPHA MEMBER")), person => person.Account == member);
    }

    [Fact]
    public async Task Somebody_of_another_partnership_is_not_put_in()
    {
        var id = await AddAsync("No strangers");
        var done = await In(portal.Alpha, register => register.PutInAsync(Administrator, id, [portal.Account(portal.Beta, TestRole.Member).Id]));

        Assert.Contains("not a member", done.Refusal!.Message, StringComparison.Ordinal);
        Assert.Empty((await In(portal.Alpha, register => register.OpenAsync(Administrator, id))).Value.People);
    }

    [Fact]
    public async Task A_name_is_taken_once_also_by_a_retired_group()
    {
        var id = await AddAsync("Once only");
        await In(portal.Alpha, register => register.RetireAsync(Administrator, id, true));

        Assert.Equal("Name", (await In(portal.Alpha, register => register.AddAsync(Administrator, GroupKind.Area, "ONCE ONLY", null))).Refusal!.Field);
        Assert.Equal("Name", (await In(portal.Alpha, register => register.AddAsync(Administrator, GroupKind.Area, " ", null))).Refusal!.Field);
        Assert.True((await In(portal.Beta, register => register.AddAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), GroupKind.Area, "Once only", null))).Succeeded);
    }

    [Fact]
    public async Task Of_two_who_rename_at_once_the_second_is_told()
    {
        var id = await AddAsync("Before");
        Assert.True((await In(portal.Alpha, register => register.RenameAsync(Administrator, id, "After", "Who works late", 0))).Succeeded);

        Assert.Equal(GroupRules.Stale, (await In(portal.Alpha, register => register.RenameAsync(Administrator, id, "Too late", null, 0))).Refusal);
        var opened = (await In(portal.Alpha, register => register.OpenAsync(Administrator, id))).Value;
        Assert.Equal(("After", "Who works late", 1), (opened.Name, opened.Purpose, opened.Version));
    }

    [Fact]
    public async Task Retired_it_takes_nobody_new_and_keeps_what_was_addressed_to_it()
    {
        var (id, member) = (await AddAsync("Going"), portal.Account(portal.Alpha, TestRole.OtherMember).Id);
        await In(portal.Alpha, register => register.PutInAsync(Administrator, id, [member]));
        await In(portal.Alpha, register => register.RetireAsync(Administrator, id, true));

        Assert.False((await In(portal.Alpha, register => register.PutInAsync(Administrator, id, [portal.Account(portal.Alpha, TestRole.Board).Id]))).Succeeded);
        Assert.True((await OwnAsync(TestRole.OtherMember)).See(Audience.Of(id)));
        Assert.True((await In(portal.Alpha, register => register.ChoicesAsync(Administrator))).Single(choice => choice.Id == id).IsRetired);
        await In(portal.Alpha, register => register.RetireAsync(Administrator, id, false));
        Assert.False((await In(portal.Alpha, register => register.ChoicesAsync(Administrator))).Single(choice => choice.Id == id).IsRetired);
    }

    [Fact]
    public async Task Whoever_looks_after_a_group_gets_the_role_for_it()
    {
        var (id, board) = (await AddAsync("Looked after"), portal.Account(portal.Alpha, TestRole.Board).Id);
        Assert.False((await In(portal.Alpha, register => register.LookAfterAsync(Administrator, id, board, true))).Succeeded);
        await In(portal.Alpha, register => register.PutInAsync(Administrator, id, [board]));

        Assert.True((await In(portal.Alpha, register => register.LookAfterAsync(Administrator, id, board, true))).Succeeded);

        Assert.True((await In(portal.Alpha, register => register.OpenAsync(Administrator, id))).Value.People.Single().IsManager);
        Assert.Equal(Roles.Member | Roles.BoardMember | Roles.GroupManager, await portal.With<TenantDatabase<PartnershipDb>, Roles>(portal.Alpha, async database =>
        {
            await using var db = database.OpenFor(Administrator);
            return (await db.Accounts.SingleAsync(account => account.Id == board)).Roles;
        }));
    }

    [Fact]
    public async Task A_group_is_made_and_filled_on_its_pages_without_scripts()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        var member = portal.Account(portal.Alpha, TestRole.OtherMember).Id.ToString("N");
        const string List = "/alpha/settings/groups";
        var refused = await client.PostAsync(List, (await TestForm.OfAsync(client, List, "add-group")).With(("Kind", "Area"), ("Name", ""), ("Purpose", "x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        var added = await client.PostAsync(List, (await TestForm.OfAsync(client, List, "add-group")).With(("Kind", "Area"), ("Name", "Old Town"), ("Purpose", "")));
        var page = "/alpha/" + added.Headers.Location!.ToString().Split("/alpha/")[^1];
        var found = await client.PostAsync(page, (await TestForm.OfAsync(client, page, "put-in")).With(("Find", "othermember@"), ("Do", "find")));
        Assert.Contains(member, await found.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var putIn = await client.PostAsync(page, (await TestForm.OfAsync(found, "put-in")).With(("In", member), ("Do", "put-in")));
        Assert.Equal(HttpStatusCode.Redirect, putIn.StatusCode);
        Assert.Contains("1 person put in by hand", await client.GetStringAsync(new Uri(page, UriKind.Relative)), StringComparison.Ordinal);
        await client.PostAsync(page, (await TestForm.OfAsync(client, page, "people")).With(("Out", member)));

        Assert.Contains("0 people put in by hand", await client.GetStringAsync(new Uri(page, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("Old Town", await client.GetStringAsync(new Uri(List, UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<Guid> AddAsync(string name, GroupKind kind = GroupKind.People) =>
        (await In(portal.Alpha, register => register.AddAsync(Administrator, kind, name, null))).Value;

    private Task<T> In<T>(Tenant tenant, Func<GroupRegister, Task<T>> ask) => portal.With(tenant, ask);

    private Task<OwnGroups> OwnAsync(TestRole role) => portal.With<TenantDatabase<PartnershipDb>, OwnGroups>(portal.Alpha, async database =>
    {
        await using var db = database.OpenFor(Administrator);
        return await db.GroupsOfAsync(portal.ActorOf(portal.Alpha, role));
    });

    private Task<List<Guid>> AccountsAsync(Audience audience) => portal.With<TenantDatabase<PartnershipDb>, List<Guid>>(portal.Alpha, async database =>
    {
        await using var db = database.OpenFor(Administrator);
        return await db.AccountsIn(audience).Select(account => account.Id).ToListAsync();
    });
}
