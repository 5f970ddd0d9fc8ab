using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.CertificationOversight;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Managers;

/// <summary>The use cases of somebody who looks after groups: their own people, and nobody else's.</summary>
public sealed class ManagerRegister(TenantDatabase<PartnershipDb> database, Invitations invitations)
{
    private static readonly Refusal NotYours = new("This group is not in your care. Ask an administrator.", "Group");

    // The same for somebody who is not in one's care and for nobody at all: it must not tell who else is a member.
    private static readonly Refusal NotFound = new("There is no such person in your groups.");

    /// <summary>The groups and areas in somebody's care, each with its people and where those stand with what they have to certify.</summary>
    public async Task<IReadOnlyList<ManagedGroup>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(ManagerPermissions.LookAfter))
            return [];
        await using var db = database.OpenFor(actor);
        var groups = new List<ManagedGroup>();
        var asks = await db.OfMustReads().AnyAsync(cancellation);
        foreach (var one in await InCareOf(db, actor).OrderBy(group => group.Name).Select(group => new { group.Id, group.Name }).ToListAsync(cancellation))
        {
            var people = db.AccountsIn(Audience.Of(one.Id));
            var standing = asks ? (await CertifiedPeople.AmongAsync(db, people, London.DayOf(actor.At), cancellation)).ToDictionary(person => person.Id) : [];
            groups.Add(new ManagedGroup(one.Id, one.Name, [.. (await people.OrderBy(account => account.Name).ThenBy(account => account.Id)
                    .Select(account => new { account.Id, account.Name, account.Email, account.Premises, WasHere = account.LastSignInAt != null }).ToListAsync(cancellation))
                .Select(account => new ManagedPerson(account.Id, account.Name, account.Email!, account.Premises, account.WasHere, standing.GetValueOrDefault(account.Id)))]));
        }

        return groups;
    }

    /// <summary>Invites somebody as a plain member into a group in one's care.</summary>
    public async Task<Outcome<Guid>> InviteAsync(Actor actor, Guid group, NewMember wanted, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ManagerPermissions.LookAfter) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (!await InCareOf(work.Db, actor).AnyAsync(one => one.Id == group, cancellation))
            return NotYours;
        wanted = wanted with { Roles = Roles.Member, Groups = [group] };
        if (MemberRules.WhyNotInvite(wanted) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        var inviting = await invitations.BeginAsync(work, cancellation);
        if (inviting.WhyNot(wanted) is not null)
            return new Refusal("This address cannot be invited from here. Ask an administrator to put the person into the group.", nameof(wanted.Email));
        var account = inviting.Invite(wanted);
        await work.CommitAsync(cancellation);
        return account;
    }

    /// <summary>Writes to somebody in one's care who was never here.</summary>
    public async Task<Outcome<Done>> RemindAsync(Actor actor, Guid account, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ManagerPermissions.LookAfter) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        foreach (var group in await InCareOf(work.Db, actor).Select(group => group.Id).ToListAsync(cancellation))
        {
            if (await work.Db.AccountsIn(Audience.Of(group)).SingleOrDefaultAsync(one => one.Id == account, cancellation) is not { } person)
                continue;
            if (MemberRules.WhyNotRemind(person.LastSignInAt, person.BlockedAt) is { } not)
                return not;
            work.Db.Letters.Add(invitations.Reminder(person, actor.At));
            work.Record(Verbs.Altered, "account", account, "reminded");
            await work.CommitAsync(cancellation);
            return Done.Yes;
        }

        return NotFound;
    }

    private static IQueryable<Group> InCareOf(PartnershipDb db, Actor actor) => db.Groups.AsNoTracking().Where(group =>
        group.RetiredAt == null && group.Members.Any(member => member.AccountId == actor.AccountId && member.IsManager));
}
