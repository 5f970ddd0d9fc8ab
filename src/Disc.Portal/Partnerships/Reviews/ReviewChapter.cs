using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>Reviews, on the page of a case.</summary>
public sealed class ReviewChapter(TimeProvider clock) : ICaseChapter
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var today = clock.Today();
        var state = exclusion.StateOn(today);
        if (!state.Bans())
            return null;
        var address = $"exclusions/{exclusion.Id}/review";
        if (state != ExclusionState.UnderReview)
        {
            var due = (await db.ReviewDueAsync(exclusion, cancellation))?.On;
            return new CaseChapter(
                "Review", due is { } day ? $"It is reviewed by itself on {day.InWords()} if nothing happens until then." : "It is reviewed when somebody asks.",
                [new("Begin a review", address, actor.WhyNot(ExclusionPermissions.Run) ?? ReviewRules.WhyNotBegin(exclusion, today))], []);
        }

        var review = await db.Reviews.AsNoTracking().ReviewOf(exclusion.Id, cancellation);
        var next = review?.Outcome is null
            ? new CaseAction("Propose the outcome", address, actor.WhyNot(ExclusionPermissions.Run) ?? ReviewRules.WhyNotPropose(exclusion, review, today), IsNext: true)
            : new CaseAction("Confirm the outcome", address, actor.WhyNot(ExclusionPermissions.Decide) ?? ReviewRules.WhyNotDecide(exclusion, review, actor.AccountId, today), IsNext: true);
        return new CaseChapter("Review", $"{review?.Because} {review?.Proposal()}.", [next], []);
    }
}
