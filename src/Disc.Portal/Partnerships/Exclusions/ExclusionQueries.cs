using Disc.Portal.Partnerships.Incidents;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What several use cases of exclusions look up.</summary>
internal static class ExclusionQueries
{
    /// <summary>The published incidents that name a subject, newest first.</summary>
    public static IQueryable<Incident> EvidenceOf(this PartnershipDb db, Guid subject) => db.Incidents.AsNoTracking()
        .Where(incident => incident.State == IncidentState.Published && incident.Subjects.Any(link => link.SubjectId == subject))
        .OrderByDescending(incident => incident.HappenedAt);

    /// <summary>The case of a subject that is not over; null when there is none.</summary>
    public static Task<Exclusion?> OpenCaseOf(this PartnershipDb db, Guid subject, DateOnly today, CancellationToken cancellation) =>
        db.Exclusions.AsNoTracking()
            .Where(x => x.SubjectId == subject && (x.State == ExclusionState.Proposed
                || ((x.State == ExclusionState.Approved || x.State == ExclusionState.InForce) && x.EndsOn >= today)))
            .OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancellation);
}
