using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>The steps of a review: begun by itself or because somebody asked, its outcome proposed by one person and confirmed by another.</summary>
public sealed class ReviewRegister(
    TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, ExclusionLook look, CurrentTenant current, TimeProvider clock)
{
    /// <summary>What the page of a review starts with.</summary>
    public Task<Outcome<ReviewForm>> StartAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        look.AtCaseAsync(actor, ExclusionPermissions.Read, "review", id, async (db, exclusion, _, summary) =>
        {
            var today = clock.Today();
            var review = exclusion.StateOn(today) == ExclusionState.UnderReview ? await db.Reviews.AsNoTracking().ReviewOf(id, cancellation) : null;
            var (runner, decider) = (actor.WhyNot(ExclusionPermissions.Run), actor.WhyNot(ExclusionPermissions.Decide));
            return new ReviewForm
            {
                Case = summary,
                Review = review,
                ProposedBy = review?.ProposedBy is { } by ? await db.Accounts.Where(a => a.Id == by).Select(a => a.Name).SingleOrDefaultAsync(cancellation) ?? "Somebody who left" : null,
                DueOn = (await db.ReviewDueAsync(exclusion, cancellation))?.On,
                Today = today,
                WhyNotBegin = runner ?? ReviewRules.WhyNotBegin(exclusion, today),
                WhyNotPropose = runner ?? ReviewRules.WhyNotPropose(exclusion, review, today),
                WhyNotDecide = decider ?? ReviewRules.WhyNotDecide(exclusion, review, actor.AccountId, today),
            };
        }, cancellation);

    /// <summary>Begins a review because somebody asked. It stays in force meanwhile.</summary>
    public Task<Outcome<Done>> BeginAsync(Actor actor, Guid id, int version, string because, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "begin a review", id, version, (work, exclusion, subject) =>
        {
            if ((ReviewRules.WhyNotBegin(exclusion, clock.Today()) ?? ExclusionRules.WhyNotReason(because, "Because")) is { } refusal)
                return Task.FromResult<IReadOnlyList<Refusal>>([refusal]);
            Begin(work, exclusion, because.Trim());
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, "review begun", because.Trim(), subject.ObjectKey));
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, cancellation);

    /// <summary>Proposes what is to come of it. A second person confirms.</summary>
    /// <param name="actor">Who proposes.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="outcome">What is to come of it; null when nothing was chosen.</param>
    /// <param name="endsOn">The last day, where it is to end sooner.</param>
    /// <param name="why">Why, as the person is told.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ProposeAsync(
        Actor actor, Guid id, int version, ReviewOutcome? outcome, DateOnly? endsOn, string why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "propose the outcome of a review", id, version, async (work, exclusion, subject) =>
        {
            var today = clock.Today();
            var review = await work.Db.Reviews.ReviewOf(id, cancellation);
            if (ReviewRules.WhyNotPropose(exclusion, review, today) is { } refusal)
                return [refusal];
            if (ReviewRules.WhyNotOutcome(exclusion, outcome, endsOn, why, today) is { Count: > 0 } refusals)
                return refusals;
            review!.Propose(outcome!.Value, outcome == ReviewOutcome.Shortened ? endsOn : null, why.Trim(), actor.AccountId, actor.At);
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, $"review, proposed: {outcome}", why.Trim(), subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>The second person confirms what is proposed: the review is over.</summary>
    public Task<Outcome<Done>> ConfirmAsync(Actor actor, Guid id, int version, int proposal, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Decide, "confirm the outcome of a review", id, version, async (work, exclusion, subject) =>
        {
            var review = await work.Db.Reviews.ReviewOf(id, cancellation);
            if (ReviewRules.WhyNotDecide(exclusion, review, actor.AccountId, clock.Today()) is { } refusal)
                return [refusal];
            if (review!.Version != proposal)
                return [ReviewRules.Stale];
            review.Confirm(actor.AccountId, actor.At);
            work.Record(new HistoryEntry(Verbs.Approved, "exclusion", id, $"review, {review.Outcome}", review.Why, subject.ObjectKey));
            switch (review.Outcome)
            {
                case ReviewOutcome.Kept:
                    exclusion.KeepAfterReview(actor.AccountId, actor.At, review.Why!);
                    break;
                case ReviewOutcome.Shortened:
                    exclusion.ShortenAfterReview(review.EndsOn!.Value, actor.AccountId, actor.At, review.Why!);
                    await work.FollowAsync(exclusion, subject, cancellation);
                    break;
                default:
                    exclusion.Lift(actor.AccountId, actor.At, review.Why!);
                    await ExclusionWork.TakeOffAsync(work, exclusion, "lifted after a review", cancellation);
                    break;
            }

            return [];
        }, cancellation);

    /// <summary>The second person does not agree: somebody proposes anew.</summary>
    public Task<Outcome<Done>> SendBackAsync(Actor actor, Guid id, int version, int proposal, string because, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Decide, "send back the outcome of a review", id, version, async (work, exclusion, subject) =>
        {
            var today = clock.Today();
            var review = await work.Db.Reviews.ReviewOf(id, cancellation);
            if ((ReviewRules.WhyNotSendBack(exclusion, review, actor.AccountId, today) ?? ExclusionRules.WhyNotReason(because, "Because")) is { } refusal)
                return [refusal];
            if (review!.Version != proposal)
                return [ReviewRules.Stale];
            review.SendBack(because.Trim());
            work.Record(new HistoryEntry(Verbs.Refused, "exclusion", id, "review, sent back", because.Trim(), subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>How many reviews wait for an outcome, and how many for a second person who is not the actor; numbers only, so nobody's record is read.</summary>
    public async Task<Outcome<ReviewsWaiting>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "count reviews", null, cancellation) is { } refusal)
            return refusal;
        var today = clock.Today();
        await using var db = database.OpenFor(actor);
        var open = await db.Reviews.AsNoTracking().Where(r => r.DecidedAt == null
            && db.Exclusions.Any(x => x.Id == r.ExclusionId && x.State == ExclusionState.UnderReview && x.EndsOn >= today)).ToListAsync(cancellation);
        var toPropose = open.Where(review => review.Outcome is null && actor.May(ExclusionPermissions.Run)).ToList();
        var toConfirm = open.Where(review => review.Outcome is not null && review.ProposedBy != actor.AccountId).ToList();
        return new ReviewsWaiting(toPropose.Count, toPropose.FirstOrDefault()?.ExclusionId, toConfirm.Count, toConfirm.FirstOrDefault()?.ExclusionId);
    }

    /// <summary>Begins the reviews whose clear months are over. Twice on one day it finds nothing the second time.</summary>
    /// <returns>How many.</returns>
    public async Task<int> BeginDueAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today();
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var begun = 0;
        foreach (var exclusion in await work.Db.Exclusions.Where(x => x.State == ExclusionState.InForce && x.StartsOn <= today && x.EndsOn >= today).ToListAsync(cancellation))
        {
            if (await work.Db.ReviewDueAsync(exclusion, cancellation) is not var (due, months) || due > today)
                continue;
            Begin(work, exclusion, ReviewWords.AfterClearMonths(months));
            work.Record(Verbs.Altered, "exclusion", exclusion.Id, "review begun by itself");
            ExclusionWork.Tell(work, exclusion);
            begun++;
        }

        if (begun > 0)
            await work.CommitAsync(cancellation);
        return begun;
    }

    private static void Begin(Work<PartnershipDb> work, Exclusion exclusion, string because)
    {
        work.Db.Reviews.Add(new Review(exclusion.Id, because, work.Actor.AccountId, work.Actor.At));
        exclusion.BeginReview(work.Actor.AccountId, work.Actor.At, because);
    }
}

/// <summary>What waits about reviews: for an outcome, and for the second person. With the one case where there is one.</summary>
public sealed record ReviewsWaiting(int ToPropose, Guid? Propose, int ToConfirm, Guid? Confirm);
