using System.Net;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Managers;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Partnerships.SiteDesk;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Managers;

public class ManagerRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private Actor Manager => portal.ActorOf(portal.Alpha, TestRole.Manager);

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_manager_sees_their_own_people_and_never_others()
    {
        var (mine, theirs) = (await GroupAsync("Mine", TestRole.Manager), await GroupAsync("Theirs", null));
        await PutInAsync(mine, TestRole.Member);
        await PutInAsync(theirs, TestRole.OtherMember);

        var seen = (await portal.With<ManagerRegister, IReadOnlyList<ManagedGroup>>(portal.Alpha, register => register.ListAsync(Manager))).SelectMany(group => group.People).ToList();

        Assert.Contains(seen, person => person.Account == Id(TestRole.Member));
        Assert.DoesNotContain(seen, person => person.Account == Id(TestRole.OtherMember));
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        var page = await client.GetStringAsync(new Uri("/alpha/my-people", UriKind.Relative));
        Assert.Contains("alpha Member", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alpha OtherMember", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Theirs", page, StringComparison.Ordinal);
        Assert.Contains("/alpha/refused", (await client.GetAsync("/alpha/members")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/alpha/refused", (await client.GetAsync($"/alpha/members/{Id(TestRole.Member):N}")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "3")]
    public async Task A_manager_sees_who_of_their_own_people_has_certified()
    {
        await using var own = new TestPortal();
        await own.InitializeAsync();
        await own.ReadAsync(own.Alpha, async db =>
        {
            var group = new Group(Guid.CreateVersion7(), GroupKind.People, "Mine to see", null);
            foreach (var role in new[] { TestRole.Manager, TestRole.Member, TestRole.OtherMember })
                group.PutIn(own.Account(own.Alpha, role).Id);
            group.Members.Single(member => member.AccountId == own.Account(own.Alpha, TestRole.Manager).Id).LookAfter(true);
            db.Groups.Add(group);
            return await db.SaveChangesAsync();
        });
        Assert.All((await PeopleAsync()).Values, standing => Assert.Null(standing));
        await own.PublishAsync(own.Alpha);
        await own.CertifyAsync(own.Alpha, TestRole.Manager);
        await own.CertifyAsync(own.Alpha, TestRole.Member, open: false);

        var people = await PeopleAsync();

        Assert.Equal((false, 1, true), (people[own.Account(own.Alpha, TestRole.Member).Id]!.IsOverdue, people[own.Account(own.Alpha, TestRole.Member).Id]!.WithoutOpening.Count, people[own.Account(own.Alpha, TestRole.OtherMember).Id]!.IsOverdue));
        Assert.Equal(3, people.Count);
        var client = await own.SignedInAsync(own.Alpha, TestRole.Manager);
        Assert.Contains("without opening", await client.GetStringAsync(new Uri("/alpha/my-people", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("/alpha/refused", (await client.GetAsync("/alpha/documents/certified")).Headers.Location!.ToString(), StringComparison.Ordinal);

        async Task<Dictionary<Guid, Portal.Partnerships.CertificationOversight.CertifiedPerson?>> PeopleAsync() =>
            (await own.With<ManagerRegister, IReadOnlyList<ManagedGroup>>(own.Alpha, register => register.ListAsync(own.ActorOf(own.Alpha, TestRole.Manager))))
                .SelectMany(group => group.People).ToDictionary(person => person.Account, person => person.Standing);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Somebody_in_another_group_and_nobody_at_all_get_the_same_answer()
    {
        await GroupAsync("Mine to remind in", TestRole.Manager);
        await PutInAsync(await GroupAsync("Not mine to remind in", null), TestRole.Board);

        var stranger = await RemindAsync(Id(TestRole.Board));

        Assert.False(stranger.Succeeded);
        Assert.Equal((await RemindAsync(Guid.NewGuid())).Refusal, stranger.Refusal);
        Assert.Equal((await RemindAsync(portal.Account(portal.Beta, TestRole.Member).Id)).Refusal, stranger.Refusal);
    }

    [Fact]
    public async Task A_manager_invites_plain_members_into_their_own_group_and_no_other()
    {
        var (mine, theirs) = (await GroupAsync("Mine to invite into", TestRole.Manager), await GroupAsync("Not mine to invite into", null));
        var wanted = new NewMember("Nell Guest", "nell@shop.example", "Nell's shop", Roles.Administrator, Affiliation.Business) { Groups = [theirs] };

        Assert.Equal("Group", (await InviteAsync(theirs, wanted)).Refusal!.Field);
        Assert.Equal("Affiliation", (await InviteAsync(mine, wanted with { Affiliation = null })).Refusal!.Field);
        var account = (await InviteAsync(mine, wanted)).Value;

        Assert.Equal(Roles.Member, (await portal.ReadAsync(portal.Alpha, db => db.Accounts.SingleAsync(one => one.Id == account))).Roles);
        Assert.Equal([mine], await portal.ReadAsync(portal.Alpha, db => db.GroupMembers.Where(member => member.AccountId == account).Select(member => member.GroupId).ToListAsync()));
        Assert.True((await RemindAsync(account)).Succeeded);
        // An address that is taken is refused without a word on whose it is.
        var taken = await InviteAsync(mine, wanted with { Email = portal.Account(portal.Alpha, TestRole.OtherMember).Email });
        Assert.DoesNotContain("member already", taken.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_area_the_people_are_those_who_work_there_too()
    {
        var area = await GroupAsync("Managed quarter", TestRole.Manager, GroupKind.Area);
        var shop = (await portal.With<SiteRegister, Outcome<Guid>>(portal.Alpha, sites => sites.AddAsync(Administrator, new PremisesForm { Name = "Quarter shop", Area = area }))).Value;
        await portal.With<SiteRegister, Outcome<Done>>(portal.Alpha, sites => sites.PlaceAsync(Administrator, Id(TestRole.OtherMember), [shop], null));

        var groups = await portal.With<ManagerRegister, IReadOnlyList<ManagedGroup>>(portal.Alpha, register => register.ListAsync(Manager));

        Assert.Contains(groups.Single(group => group.Id == area).People, person => person.Account == Id(TestRole.OtherMember));
        await portal.With<SiteRegister, Outcome<Done>>(portal.Alpha, sites => sites.PlaceAsync(Administrator, Id(TestRole.OtherMember), [], null));
    }

    [Fact]
    public async Task Neither_the_role_nor_the_group_alone_shows_anybody()
    {
        var group = await GroupAsync("Taken away", TestRole.Manager);
        await PutInAsync(group, TestRole.Member);
        var without = Manager with { Permissions = new HashSet<string>() };
        Assert.Empty(await portal.With<ManagerRegister, IReadOnlyList<ManagedGroup>>(portal.Alpha, register => register.ListAsync(without)));

        await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups => groups.LookAfterAsync(Administrator, group, Manager.AccountId, false));

        Assert.DoesNotContain(await portal.With<ManagerRegister, IReadOnlyList<ManagedGroup>>(portal.Alpha, register => register.ListAsync(Manager)), one => one.Id == group);
        Assert.Equal("Group", (await InviteAsync(group, new NewMember("A B", "a.b@shop.example", "Shop", Roles.Member, Affiliation.Business))).Refusal!.Field);
    }

    [Fact]
    public async Task A_manager_invites_on_their_page_without_scripts()
    {
        var group = await GroupAsync("On my page", TestRole.Manager);
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        const string Page = "/alpha/my-people";

        var refused = await client.PostAsync(Page, (await TestForm.OfAsync(client, Page, "invite")).With(("Name", "Kept Name"), ("Email", "no"), ("Group", group.ToString()), ("Affiliation", "Business")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Kept Name", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var invited = await client.PostAsync(Page, (await TestForm.OfAsync(client, Page, "invite"))
            .With(("Name", "Pat Page"), ("Email", "pat.page@shop.example"), ("Group", group.ToString()), ("Affiliation", "Business")));

        Assert.Equal(HttpStatusCode.Redirect, invited.StatusCode);
        Assert.Contains("Pat Page", await client.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<Guid> GroupAsync(string name, TestRole? manager, GroupKind kind = GroupKind.People)
    {
        var group = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(Administrator, kind, name, null))).Value;
        if (manager is { } role)
        {
            await PutInAsync(group, role);
            await portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups => groups.LookAfterAsync(Administrator, group, Id(role), true));
        }

        return group;
    }

    private Task<Outcome<Done>> PutInAsync(Guid group, TestRole role) =>
        portal.With<GroupRegister, Outcome<Done>>(portal.Alpha, groups => groups.PutInAsync(Administrator, group, [Id(role)]));

    private Task<Outcome<Guid>> InviteAsync(Guid group, NewMember wanted) =>
        portal.With<ManagerRegister, Outcome<Guid>>(portal.Alpha, register => register.InviteAsync(Manager, group, wanted));

    private Task<Outcome<Done>> RemindAsync(Guid account) => portal.With<ManagerRegister, Outcome<Done>>(portal.Alpha, register => register.RemindAsync(Manager, account));

    private Guid Id(TestRole role) => portal.Account(portal.Alpha, role).Id;
}
