using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>How an intelligence report is erased, and how a subject is taken out of those that stay. After a restore the ledger has the first done again (rule 19).</summary>
public sealed class IntelligenceErasure(TenantDatabase<PartnershipDb> database, CurrentTenant current, TimeProvider clock) : IErasure, ISubjectTrace
{
    /// <summary>The kind in the ledger.</summary>
    public const string Report = "intelligence";

    public string Kind => Report;

    public async Task EraseAsync(Guid id, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        await EraseAsync(work, id, cancellation);
    }

    /// <summary>Erases within a piece of work, and commits it.</summary>
    public async Task EraseAsync(Work<PartnershipDb> work, Guid id, CancellationToken cancellation)
    {
        if (await work.Db.Intelligence.SingleOrDefaultAsync(report => report.Id == id, cancellation) is not { } report)
            return;
        work.Db.Intelligence.Remove(report);
        work.Record(Verbs.Erased, Report, id);
        await work.CommitAsync(cancellation);
        await database.EmptyLogAsync(cancellation);
    }

    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        foreach (var report in await work.Db.Intelligence.Where(report => report.Subjects.Any(link => link.SubjectId == subject)).ToListAsync(cancellation))
            report.Forget(subject, names);
    }
}
