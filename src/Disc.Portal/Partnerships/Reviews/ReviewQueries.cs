using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>What several use cases of reviews look up.</summary>
internal static class ReviewQueries
{
    /// <summary>The review of a case that is not decided; null when there is none.</summary>
    public static Task<Review?> ReviewOf(this IQueryable<Review> reviews, Guid exclusion, CancellationToken cancellation) =>
        reviews.Where(r => r.ExclusionId == exclusion && r.DecidedAt == null).OrderByDescending(r => r.BegunAt).FirstOrDefaultAsync(cancellation);

    /// <summary>When a review of a case begins by itself, by the rules that the case was made under, and after how many months; null when none does.</summary>
    public static async Task<(DateOnly On, int Months)?> ReviewDueAsync(this PartnershipDb db, Exclusion exclusion, CancellationToken cancellation)
    {
        if (exclusion.ByRules is not { Rulebook: var number }
            || (await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(book => book.Number == number, cancellation))?.Rules is not { ReviewAfterMonths: { } months } rules)
            return null;
        var happened = (await db.EvidenceOf(exclusion.SubjectId).Select(incident => incident.HappenedAt).ToListAsync(cancellation))
            .Concat(exclusion.Steps.Where(step => step.Kind == ExclusionStepKind.BreachUpheld).Select(step => step.At)).Select(London.DayOf);
        var reviewed = exclusion.Steps.LastOrDefault(step => step.Kind is ExclusionStepKind.ReviewKept or ExclusionStepKind.ReviewShortened)?.At;
        return SchemeReview.DueOn(rules, exclusion.StartsOn, exclusion.EndsOn, happened, reviewed is null ? null : London.DayOf(reviewed.Value)) is { } due ? (due, months) : null;
    }
}
