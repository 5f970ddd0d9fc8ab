using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Interims;

/// <summary>The interim ban while a vote runs: somebody other than the proposer says that it cannot wait; it ends by its own date, by the decision, or when it is taken back.</summary>
public sealed class InterimRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, CurrentTenant current, TimeProvider clock)
{
    /// <summary>How the interim ban of a case stands.</summary>
    public async Task<Outcome<InterimView>> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "open an interim ban", id, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellation) is not { } exclusion)
            return ExclusionRules.NotFound;
        var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
        var today = clock.Today();
        var voteEnds = await VoteEndsAsync(db, id, cancellation);
        return new InterimView(
            id, exclusion.Version, exclusion.Reference, subject.DisplayName, exclusion.State == ExclusionState.Interim ? exclusion.InterimUntil : null,
            voteEnds is { } ends ? InterimRules.Latest(today, ends) : null, subject.MayBeUnder18On(today),
            InterimRules.WhyNot(exclusion, subject, actor.AccountId, today), InterimRules.WhyNotEnd(exclusion));
    }

    /// <summary>Records that the person was told: they are banned until the last day, and members see the caption, nothing of the vote.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="until">The last day.</param>
    /// <param name="by">Who told the person.</param>
    /// <param name="why">Why it could not wait.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ServeAsync(Actor actor, Guid id, int version, DateOnly? until, string by, string why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "serve an interim notice", id, version, async (work, exclusion, subject) =>
        {
            var today = clock.Today();
            if (InterimRules.WhyNot(exclusion, subject, actor.AccountId, today) is { } whyNot)
                return [whyNot];
            var voteEnds = (await VoteEndsAsync(work.Db, id, cancellation))!.Value;
            List<Refusal> refusals =
                [.. new[] { InterimRules.WhyNotUntil(until, today, voteEnds), InterimRules.WhyNotServedBy(by), ExclusionRules.WhyNotReason(why, "Why") }.OfType<Refusal>()];
            if (refusals.Count > 0)
                return refusals;
            exclusion.ServeInterim(until!.Value, actor.AccountId, actor.At, why.Trim());
            // Nobody who is, or may be, under 18 is listed without a weighing-up, and for an interim ban there is none (rule 5).
            if (!subject.MayBeUnder18On(today))
                await cases.ListAsync(work, exclusion, subject, until.Value, actor.AccountId, cancellation);
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, $"interim ban until {until.Value:yyyy-MM-dd}", $"{by.Trim()}: {why.Trim()}", subject.ObjectKey));
            work.SubjectChanged(subject.Id);
            return [];
        }, cancellation);

    /// <summary>Takes an interim ban back before its last day.</summary>
    public Task<Outcome<Done>> EndAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "end an interim ban", id, version, async (work, exclusion, subject) =>
        {
            if ((InterimRules.WhyNotEnd(exclusion) ?? ExclusionRules.WhyNotReason(why, "Why")) is { } refusal)
                return [refusal];
            exclusion.EndInterim(actor.AccountId, actor.At, why.Trim());
            await ExclusionWork.TakeOffAsync(work, exclusion, "interim ban ended", cancellation);
            work.Record(new HistoryEntry(Verbs.Withdrew, "exclusion", id, "interim ban", why.Trim(), subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>Closes the interim bans whose last day is over. Nobody waits for it: the dates decide.</summary>
    internal async Task EndDueAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var portal = Actor.Portal(current.Tenant, clock.Now());
        await using (var db = database.OpenFor(portal))
        {
            if (!await db.Exclusions.AnyAsync(x => x.State == ExclusionState.Interim && x.InterimUntil < today, cancellation))
                return;
        }

        await using var work = await database.BeginAsync(portal, cancellation);
        foreach (var exclusion in await work.Db.Exclusions.Where(x => x.State == ExclusionState.Interim && x.InterimUntil < today).ToListAsync(cancellation))
        {
            exclusion.EndInterim(Guid.Empty, portal.At, "Its last day was over.");
            work.Record(Verbs.Altered, "exclusion", exclusion.Id, "interim ban ended");
            ExclusionWork.Tell(work, exclusion);
        }

        await work.CommitAsync(cancellation);
    }

    private static async Task<DateOnly?> VoteEndsAsync(PartnershipDb db, Guid exclusion, CancellationToken cancellation) =>
        await db.NewestBallotAsync(exclusion, cancellation) is { State: BallotState.Open } ballot ? ballot.LastDay : null;
}
