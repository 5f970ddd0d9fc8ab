using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>The use cases of the administrator about those who ask to join: the switch, the waiting requests, yes and no.</summary>
public sealed class JoinRegister(TenantDatabase<PartnershipDb> database, Invitations invitations, PortalAddress address, CurrentTenant current)
{
    /// <summary>The subject line of the letter to somebody who was refused.</summary>
    public const string RefusedSubject = "Your request to join";

    private static readonly Refusal NotFound = new("This request is not here any more. Somebody else decided it, or it was withdrawn.");

    /// <summary>The switch and the words of the public page.</summary>
    public async Task<Outcome<JoinDoorSetting>> DoorAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(JoinPermissions.Decide) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var door = await db.JoinDoors.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return new JoinDoorSetting(door?.OpenSince is not null, door?.Words, door?.Version ?? 0, address.Of(current.Tenant, "join"));
    }

    /// <summary>Opens or closes the public page.</summary>
    public async Task<Outcome<Done>> SetDoorAsync(Actor actor, bool open, string? words, int version, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(JoinPermissions.Decide) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (PlainText.Lines(words) is { Length: > JoinDoor.WordsLength })
            return new Refusal($"This has at most {JoinDoor.WordsLength} characters.", "Words");
        var door = await work.Db.JoinDoors.SingleOrDefaultAsync(cancellation);
        if (version != (door?.Version ?? 0))
            return new Refusal("Somebody else changed this meanwhile. Look at it again.", "Words");
        if (door is null)
            work.Db.JoinDoors.Add(door = JoinDoor.Closed());
        door.Set(open, PlainText.Lines(words), actor.At);
        work.Record(Verbs.Altered, "join-door", null, open ? "open" : "closed");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The requests whose address was confirmed, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingJoin>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(JoinPermissions.Decide))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.JoinRequests.Where(request => request.ConfirmedAt != null).OrderBy(request => request.ConfirmedAt)
            .Select(request => new WaitingJoin(request.Id, request.Name, request.Email, request.Premises, request.Affiliation, request.Note, request.AskedAt))
            .ToListAsync(cancellation);
    }

    /// <summary>Lets somebody in as a member: they get an invitation, and the request goes.</summary>
    public async Task<Outcome<Guid>> ApproveAsync(Actor actor, Guid id, JoinApproval approval, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(JoinPermissions.Decide) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.JoinRequests.SingleOrDefaultAsync(request => request.Id == id && request.ConfirmedAt != null, cancellation) is not { } asked)
            return NotFound;
        var wanted = new NewMember(asked.Name, asked.Email, approval.Premises, Roles.Member, approval.Affiliation) { Groups = approval.Groups };
        if (MemberRules.WhyNotInvite(wanted) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        var inviting = await invitations.BeginAsync(work, cancellation);
        if (inviting.WhyNot(wanted) is { } not)
            return not;
        var account = inviting.Invite(wanted);
        work.Record(Verbs.Approved, "join-request", id, $"account:{account:N} said:{asked.Affiliation}");
        Forget(work, asked);
        await work.CommitAsync(cancellation);
        return account;
    }

    /// <summary>Refuses somebody with a reason, which goes to them; nothing else of them is kept.</summary>
    public async Task<Outcome<Done>> RefuseAsync(Actor actor, Guid id, string? reason, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(JoinPermissions.Decide) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.JoinRequests.SingleOrDefaultAsync(request => request.Id == id && request.ConfirmedAt != null, cancellation) is not { } asked)
            return NotFound;
        if (JoinRules.WhyNotReason(reason) is { } wrong)
            return wrong;
        work.Db.Letters.Add(new Letter(asked.Email, RefusedSubject,
            $"""
            Hello {asked.Name},

            {current.Tenant.Name} did not take up your request to join. The reason:
            {PlainText.Lines(reason)}

            What you typed is erased.
            """, actor.At));
        work.Record(new HistoryEntry(Verbs.Refused, "join-request", id, null, $"{asked.Name} {asked.Email}: {PlainText.Lines(reason)}"));
        Forget(work, asked);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    private static void Forget(Work<PartnershipDb> work, JoinRequest asked)
    {
        work.Db.JoinRequests.Remove(asked);
        work.Tell(new Signal(SignalTopics.Desk));
    }
}
