using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>The use cases of groups and areas: make them, say who is in them and who looks after them, offer them to forms.</summary>
public sealed class GroupRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>The most people that a search offers at once.</summary>
    public const int MostFound = 50;

    private static readonly Refusal NotFound = new("There is no such group here.");

    /// <summary>All groups and areas with how many are in them; the retired ones last.</summary>
    public async Task<Outcome<IReadOnlyList<GroupRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GroupPermissions.Edit) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var rows = new List<GroupRow>();
        foreach (var one in await db.Groups.AsNoTracking().OrderBy(g => g.RetiredAt != null).ThenBy(g => g.Name).ToListAsync(cancellation))
        {
            var managers = await (
                from member in db.GroupMembers
                where member.GroupId == one.Id && member.IsManager
                join account in db.Accounts on member.AccountId equals account.Id
                orderby account.Name
                select account.Name).ToListAsync(cancellation);
            rows.Add(new GroupRow(
                one.Id, one.Kind, one.Name, one.Purpose, one.RetiredAt is not null, await db.AccountsIn(Audience.Of(one.Id)).CountAsync(cancellation), managers));
        }

        return rows;
    }

    /// <summary>One group or area with everybody in it.</summary>
    public async Task<Outcome<GroupDetails>> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GroupPermissions.Edit) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellation) is not { } group)
            return NotFound;
        var people = await (
            from member in db.GroupMembers
            where member.GroupId == id
            join account in db.Accounts on member.AccountId equals account.Id
            orderby account.Name, account.Id
            select new GroupPerson(account.Id, account.Name, account.Premises, member.IsManager, account.BlockedAt != null)).ToListAsync(cancellation);
        var known = people.Select(person => person.Account).ToHashSet();
        var others = await db.AccountsIn(Audience.Of(id)).Where(account => !known.Contains(account.Id)).OrderBy(account => account.Name)
            .Select(account => new GroupPerson(account.Id, account.Name, account.Premises, false, false)).ToListAsync(cancellation);
        return new GroupDetails(id, group.Kind, group.Name, group.Purpose, group.RetiredAt is not null, group.Version, people, others);
    }

    /// <summary>People who were not put into a group yet, whose name, premises or address contains the words.</summary>
    public async Task<IReadOnlyList<GroupPerson>> FindAsync(Actor actor, Guid id, string? words, CancellationToken cancellation = default)
    {
        if (!actor.May(GroupPermissions.Edit))
            return [];
        await using var db = database.OpenFor(actor);
        var found = db.Accounts.AsNoTracking().Where(a => a.BlockedAt == null && !db.GroupMembers.Any(m => m.GroupId == id && m.AccountId == a.Id)).Matching(words);
        return await found.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(MostFound)
            .Select(a => new GroupPerson(a.Id, a.Name, a.Premises, false, false)).ToListAsync(cancellation);
    }

    /// <summary>What forms offer when something is addressed; the retired ones too, last, because what was addressed to them stays so.</summary>
    public async Task<IReadOnlyList<GroupChoice>> ChoicesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(GroupPermissions.Choose))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.GroupChoicesAsync(cancellation);
    }

    /// <summary>Makes a group or an area.</summary>
    public async Task<Outcome<Guid>> AddAsync(Actor actor, GroupKind kind, string? name, string? purpose, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GroupPermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await WhyNotNameAsync(work.Db, null, name, purpose, cancellation) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        if (await work.Db.Groups.CountAsync(g => g.RetiredAt == null, cancellation) >= GroupRules.Most)
            return new Refusal($"{GroupRules.Most} groups and areas are the most. Retire one that nobody uses.", "Name");
        var group = new Group(Guid.CreateVersion7(), kind, PlainText.Line(name)!, PlainText.Line(purpose));
        work.Db.Groups.Add(group);
        work.Record(Verbs.Collected, "group", group.Id, $"kind:{kind}");
        await work.CommitAsync(cancellation);
        return group.Id;
    }

    /// <summary>Gives a group another name and another word on what it is for.</summary>
    public Task<Outcome<Done>> RenameAsync(Actor actor, Guid id, string? name, string? purpose, int version, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, async (work, group) =>
        {
            if (group.Version != version)
                return [GroupRules.Stale];
            if (await WhyNotNameAsync(work.Db, id, name, purpose, cancellation) is { Count: > 0 } wrong)
                return wrong;
            group.Rename(PlainText.Line(name)!, PlainText.Line(purpose));
            work.Record(Verbs.Altered, "group", id, "name purpose");
            return [];
        }, cancellation);

    /// <summary>Takes a group out of use, or into use again.</summary>
    public Task<Outcome<Done>> RetireAsync(Actor actor, Guid id, bool retired, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, (work, group) =>
        {
            if (retired)
                group.Retire(actor.At);
            else
                group.BringBack();
            work.Record(Verbs.Altered, "group", id, retired ? "retired" : "brought back");
            return Nothing;
        }, cancellation);

    /// <summary>Puts people into a group; who is in it already stays as they are.</summary>
    public Task<Outcome<Done>> PutInAsync(Actor actor, Guid id, IReadOnlyList<Guid> accounts, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, async (work, group) =>
        {
            if (group.RetiredAt is not null)
                return [new("This group is retired. Bring it back first.")];
            if (accounts.Count == 0)
                return [new("Tick whoever comes in.", "Find")];
            var there = await work.Db.Accounts.Where(a => accounts.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellation);
            if (there.Count < accounts.Distinct().Count())
                return [new("One of these people is not a member any more. Look again.", "Find")];
            foreach (var account in there.Where(group.PutIn))
                Changed(work, group, account, "in");
            return [];
        }, cancellation);

    /// <summary>Takes somebody out of a group; what is for this group alone leaves their screens.</summary>
    public Task<Outcome<Done>> TakeOutAsync(Actor actor, Guid id, Guid account, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, (work, group) =>
        {
            if (group.TakeOut(account))
                Changed(work, group, account, "out");
            return Nothing;
        }, cancellation);

    /// <summary>Says in which groups and areas somebody is; in a retired one they stay as they are.</summary>
    public async Task<Outcome<Done>> SetAsync(Actor actor, Guid account, IReadOnlyList<Guid> groups, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GroupPermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (!await work.Db.Accounts.AnyAsync(a => a.Id == account, cancellation))
            return new Refusal("There is no such member here.");
        var all = await work.Db.Groups.Include(g => g.Members).Where(g => g.RetiredAt == null).ToListAsync(cancellation);
        foreach (var one in all)
        {
            var wanted = groups.Contains(one.Id);
            if (wanted ? one.PutIn(account) : one.TakeOut(account))
                Changed(work, one, account, wanted ? "in" : "out");
        }

        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Gives a group into somebody's care, or takes it out of it. Whoever looks after a group has the role for it.</summary>
    public Task<Outcome<Done>> LookAfterAsync(Actor actor, Guid id, Guid account, bool manages, CancellationToken cancellation = default) =>
        ChangeAsync(actor, id, async (work, group) =>
        {
            if (group.Members.FirstOrDefault(m => m.AccountId == account) is not { } member
                || await work.Db.Accounts.SingleOrDefaultAsync(a => a.Id == account, cancellation) is not { } person)
                return [new("This person is not in the group any more.")];
            member.LookAfter(manages);
            work.Record(Verbs.Altered, "group", id, $"account:{account:N} manager:{manages}");
            if (!manages || (person.Roles & (Roles.GroupManager | Roles.Administrator)) != 0)
                return [];
            work.Record(Verbs.Altered, "account", account, $"roles:{(int)person.Roles}>{(int)(person.Roles | Roles.GroupManager)}");
            person.ChangeRoles(person.Roles | Roles.GroupManager);
            work.Tell(new Signal(SignalTopics.Session, Audience: account, Withdrawn: true));
            return [];
        }, cancellation);

    private static Task<IReadOnlyList<Refusal>> Nothing => Task.FromResult<IReadOnlyList<Refusal>>([]);

    private static void Changed(Work<PartnershipDb> work, Group group, Guid account, string way)
    {
        work.Record(Verbs.Altered, "group", group.Id, $"account:{account:N} {way}");
        work.AudienceChanged(account);
    }

    private static async Task<IReadOnlyList<Refusal>> WhyNotNameAsync(PartnershipDb db, Guid? own, string? name, string? purpose, CancellationToken cancellation) =>
        GroupRules.WhyNotName(name, purpose, await db.Groups.Where(g => g.Id != own).Select(g => g.Name).ToListAsync(cancellation));

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor, Guid id, Func<Work<PartnershipDb>, Group, Task<IReadOnlyList<Refusal>>> change, CancellationToken cancellation)
    {
        if (actor.WhyNot(GroupPermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Groups.Include(g => g.Members).SingleOrDefaultAsync(g => g.Id == id, cancellation) is not { } group)
            return NotFound;
        if (await change(work, group) is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}
