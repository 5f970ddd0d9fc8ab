using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>A look at one case for a page of whatever feature: who may, whether there is such a case for them, and the row in the audit trail, in this one place.</summary>
public sealed class ExclusionLook(TenantDatabase<PartnershipDb> database, ExclusionBar bar, TimeProvider clock)
{
    /// <summary>Reads what a page needs of a case.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="permission">What it takes.</param>
    /// <param name="what">What for, in a word for the audit trail.</param>
    /// <param name="id">The case.</param>
    /// <param name="read">Reads the rest; the case is not tracked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Outcome<T>> AtCaseAsync<T>(
        Actor actor, string permission, string what, Guid id, Func<PartnershipDb, Exclusion, Subject, CaseSummary, Task<T>> read, CancellationToken cancellation)
    {
        if (await bar.WhyNotAsync(actor, permission, what, id, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellation) is not { } exclusion)
            return ExclusionRules.NotFound;
        var subject = await work.Db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
        // A restricted record is hidden from everybody but administrators, and with it what it is about.
        if (subject.IsRestricted && !actor.May(ExclusionPermissions.Run))
            return ExclusionRules.NotFound;
        var found = await read(work.Db, exclusion, subject, CaseSummary.Of(exclusion, subject, clock.Today()));
        work.Record(Verbs.Consulted, "subject", subject.Id, $"exclusion {id:N}, {what}");
        await work.CommitAsync(cancellation);
        return Outcome<T>.Of(found);
    }
}
