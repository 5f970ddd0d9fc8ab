using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The use cases of the people of a partnership: list, invite, block, roles, affiliation.</summary>
public sealed class MemberRegister(TenantDatabase<PartnershipDb> database, Invitations invitations)
{
    /// <summary>How many people a page of the list has.</summary>
    public const int PageSize = 50;

    /// <summary>The members whose name, premises or e-mail address contains the words.</summary>
    public async Task<Outcome<MemberPage>> ListAsync(Actor actor, string? words, int page, MemberFilter filter = MemberFilter.Present)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var gone = db.Departures.Select(departure => departure.AccountId);
        var found = db.Accounts.AsNoTracking().Matching(words);
        found = filter switch
        {
            MemberFilter.NeverSignedIn => found.NeverHere(),
            MemberFilter.Blocked => found.Where(a => a.BlockedAt != null && !gone.Contains(a.Id)),
            MemberFilter.Left => found.Where(a => gone.Contains(a.Id)),
            _ => found.Where(a => !gone.Contains(a.Id)),
        };
        var count = await found.CountAsync();
        var rows = await found.OrderBy(a => a.Name).ThenBy(a => a.Id).Skip(Math.Max(0, page) * PageSize).Take(PageSize).ToListAsync();
        var proposed = await ProposedAsync(db);
        return new MemberPage(
            [.. rows.Select(a => MemberRow.Of(a, filter == MemberFilter.Left, proposed.FirstOrDefault(p => p.Account == a.Id)))],
            count, await db.Accounts.NeverHere().CountAsync());
    }

    /// <summary>The members whose name, premises or own part of the e-mail address contains the words, by name; whoever left is not among them.</summary>
    public async Task<IReadOnlyList<MemberRow>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation = default)
    {
        if (!actor.May(MemberPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        var gone = db.Departures.Select(departure => departure.AccountId);
        return [.. (await db.Accounts.AsNoTracking().Matching(words, domains: false).Where(a => !gone.Contains(a.Id))
            .OrderBy(a => a.Name).ThenBy(a => a.Id).Take(most).ToListAsync(cancellation)).Select(a => MemberRow.Of(a, false, null))];
    }

    /// <summary>The proposed affiliations that wait for a second administrator.</summary>
    public async Task<IReadOnlyList<ProposedAffiliation>> ProposalsAsync(Actor actor)
    {
        if (!actor.May(MemberPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        return await ProposedAsync(db);
    }

    /// <summary>Invites somebody: an account without a password, and a letter with a link for seven days.</summary>
    public async Task<Outcome<Guid>> InviteAsync(Actor actor, NewMember wanted)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        if (MemberRules.WhyNotInvite(wanted) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        await using var work = await database.BeginAsync(actor);
        var inviting = await invitations.BeginAsync(work);
        if (inviting.WhyNot(wanted) is { } not)
            return not;
        var account = inviting.Invite(wanted);
        await work.CommitAsync();
        return account;
    }

    /// <summary>Invites many people in one piece: all of them, or nobody.</summary>
    /// <returns>How many were invited.</returns>
    public async Task<Outcome<int>> InviteManyAsync(Actor actor, IReadOnlyList<NewMember> wanted, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (wanted.SelectMany(MemberRules.WhyNotInvite).FirstOrDefault() is { } wrong)
            return wrong;
        var inviting = await invitations.BeginAsync(work, cancellation);
        foreach (var person in wanted)
        {
            if (inviting.WhyNot(person) is not null)
                return new Refusal("Somebody on this list became a member meanwhile, or a group went. Look at it again.", "Text");
            inviting.Invite(person);
        }

        if (wanted.Count > 0)
            await work.CommitAsync(cancellation);
        return wanted.Count;
    }

    /// <summary>Keeps somebody out; every session of theirs ends within seconds.</summary>
    public Task<Outcome<Done>> BlockAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (MemberRules.WhyNotBlock(actor, id, account.Roles, await work.Db.OtherAdministratorsAsync(id)) is { } not)
            return not;
        if (account.BlockedAt is not null)
            return Done.Yes;
        account.Block(actor.At);
        work.Record(Verbs.Blocked, "account", id);
        EndSessionsOf(work, id);
        return Done.Yes;
    });

    /// <summary>Lets a blocked person in again.</summary>
    public Task<Outcome<Done>> UnblockAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (await work.Db.Departures.AnyAsync(departure => departure.AccountId == id))
            return new Refusal("This person left. Open them and say that they come back.");
        account.Unblock();
        work.Record(Verbs.Altered, "account", id, "unblocked");
        return Done.Yes;
    });

    /// <summary>Changes what somebody may do; they sign in again with it.</summary>
    public Task<Outcome<Done>> ChangeRolesAsync(Actor actor, Guid id, Roles roles) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (MemberRules.WhyNotChangeRoles(actor, id, account.Roles, roles, await work.Db.OtherAdministratorsAsync(id)) is { } not)
            return not;
        if (account.Roles == roles)
            return Done.Yes;
        work.Record(Verbs.Altered, "account", id, $"roles:{(int)account.Roles}>{(int)roles}");
        account.ChangeRoles(roles);
        EndSessionsOf(work, id);
        return Done.Yes;
    });

    /// <summary>Proposes that somebody works for somebody else than the portal says (rule 4).</summary>
    public Task<Outcome<Guid>> ProposeAffiliationAsync(Actor actor, Guid id, Affiliation wanted) => database.OnMemberAsync<Guid>(actor, id, async (work, account) =>
    {
        if (MemberRules.WhyNotPropose(actor, id, account.Affiliation, wanted) is { } not)
            return not;
        if (await work.Db.AffiliationChanges.AnyAsync(c => c.AccountId == id && c.DecidedAt == null))
            return new Refusal("A change for this person waits for a second administrator already.");
        var change = new AffiliationChange(Guid.CreateVersion7(), id, account.Affiliation, wanted, actor.AccountId, actor.At);
        work.Db.AffiliationChanges.Add(change);
        work.Record(Verbs.Altered, "affiliation-change", change.Id, $"account:{id:N} proposed:{account.Affiliation}>{wanted}");
        return change.Id;
    });

    /// <summary>The second administrator confirms or declines a proposed affiliation (rule 4).</summary>
    public async Task<Outcome<Done>> DecideAffiliationAsync(Actor actor, Guid change, bool confirmed)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.AffiliationChanges.SingleOrDefaultAsync(c => c.Id == change) is not { } proposed)
            return MemberWork.NotFound;
        if (proposed.DecidedAt is not null)
            return new Refusal("This was decided already.");
        if (MemberRules.WhyNotDecide(actor, proposed.AccountId, proposed.ProposedBy) is { } not)
            return not;
        proposed.Decide(confirmed, actor.AccountId, actor.At);
        work.Record(confirmed ? Verbs.Approved : Verbs.Refused, "affiliation-change", change, $"account:{proposed.AccountId:N} {proposed.From}>{proposed.To}");
        if (confirmed)
        {
            (await work.Db.Accounts.SingleAsync(a => a.Id == proposed.AccountId)).ChangeAffiliation(proposed.To);
            work.Record(Verbs.Altered, "account", proposed.AccountId, $"affiliation:{proposed.To}");
            EndSessionsOf(work, proposed.AccountId);
        }

        await work.CommitAsync();
        return Done.Yes;
    }

    private static async Task<List<ProposedAffiliation>> ProposedAsync(PartnershipDb db) => await (
        from change in db.AffiliationChanges
        where change.DecidedAt == null
        join member in db.Accounts on change.AccountId equals member.Id
        join proposer in db.Accounts on change.ProposedBy equals proposer.Id
        orderby change.ProposedAt
        select new ProposedAffiliation(change.Id, change.AccountId, member.Name, change.To, change.ProposedBy, proposer.Name, change.ProposedAt)).ToListAsync();

    private static void EndSessionsOf(Work<PartnershipDb> work, Guid account) =>
        work.Tell(new Signal(SignalTopics.Session, Audience: account, Withdrawn: true));
}
