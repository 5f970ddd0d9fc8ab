using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Purposes;

/// <summary>The use cases of purposes: giving a reason, and asking which one holds.</summary>
public sealed class PurposeRegister(TenantDatabase<ForceDb> database)
{
    /// <summary>What the history calls a purpose.</summary>
    internal const string Kind = "purpose";

    /// <summary>Gives a reason; the purpose that held before ends.</summary>
    public async Task<Outcome<DeclaredPurpose>> DeclareAsync(
        Actor actor, ViewingPurpose? category, string reason, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PurposePermissions.LookUp) is { } refusal)
            return refusal;
        if (PurposeRules.WhyNot(category, reason) is { Count: > 0 } refusals)
            return Outcome<DeclaredPurpose>.Refused(refusals);
        await using var work = await database.BeginAsync(actor, cancellation);
        await EndHeldAsync(work, cancellation);
        var purpose = new Purpose(Guid.CreateVersion7(), actor.AccountId, category!.Value, actor.At);
        work.Db.Purposes.Add(purpose);
        work.Record(new HistoryEntry(Verbs.Collected, Kind, purpose.Id, $"{purpose.Category}", Private: reason.Trim()));
        await work.CommitAsync(cancellation);
        return new DeclaredPurpose(purpose.Id, purpose.Category, reason.Trim(), purpose.Until);
    }

    /// <summary>Ends the purpose that holds.</summary>
    public async Task<Outcome<Done>> EndAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PurposePermissions.LookUp) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        await EndHeldAsync(work, cancellation);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The purpose that holds for this person now; null when they have to give one.</summary>
    public async Task<DeclaredPurpose?> HeldAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PurposePermissions.LookUp) is not null)
            return null;
        await using var db = database.OpenFor(actor);
        var purpose = await db.Purposes.AsNoTracking().Where(p => p.AccountId == actor.AccountId && p.DeclaredAt <= actor.At && p.Until > actor.At)
            .OrderByDescending(p => p.DeclaredAt).FirstOrDefaultAsync(cancellation);
        if (purpose is null)
            return null;
        var row = await db.History.AsNoTracking().SingleAsync(r => r.Object == purpose.Id && r.Kind == Kind, cancellation);
        return new DeclaredPurpose(purpose.Id, purpose.Category, database.Unseal(row) ?? "", purpose.Until);
    }

    private static async Task EndHeldAsync(Work<ForceDb> work, CancellationToken cancellation)
    {
        var (account, now) = (work.Actor.AccountId, work.Actor.At);
        foreach (var held in await work.Db.Purposes.Where(p => p.AccountId == account && p.Until > now).ToListAsync(cancellation))
            held.End(now);
    }
}

/// <summary>A purpose that holds, as the one who gave it sees it.</summary>
public sealed record DeclaredPurpose(Guid Id, ViewingPurpose Category, string Reason, DateTime Until)
{
    /// <summary>Whether it still holds.</summary>
    public bool HoldsAt(DateTime now) => now < Until;
}
