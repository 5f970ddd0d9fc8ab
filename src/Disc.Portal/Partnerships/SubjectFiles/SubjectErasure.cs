using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>How a subject is erased: pictures, key and row go, and the name out of reports and of what stands on other records; the trail keeps the id. After a restore the ledger has it done again (rule 19).</summary>
public sealed class SubjectErasure(
    TenantDatabase<PartnershipDb> database, ImageRegister images, IEnumerable<ISubjectTrace> traces, CurrentTenant current, TimeProvider clock) : IErasure
{
    /// <summary>The kind in the ledger.</summary>
    public const string Subject = "subject";

    public string Kind => Subject;

    public async Task EraseAsync(Guid id, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        await EraseAsync(work, id, cancellation);
    }

    /// <summary>Erases within a piece of work, and commits it.</summary>
    public async Task EraseAsync(Work<PartnershipDb> work, Guid id, CancellationToken cancellation)
    {
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } subject)
            return;
        // Files before the row: after a crash the next round finds the row and finishes.
        foreach (var image in await work.Db.Images.Where(i => i.SubjectId == id).Select(i => i.Id).ToListAsync(cancellation))
            images.Delete(image);
        foreach (var trace in traces)
            await trace.ForgetAsync(work, id, subject.AllNames, cancellation);
        // A report is also about the shop: it stays, without the name.
        foreach (var incident in await work.Db.Incidents.Where(i => i.Subjects.Any(link => link.SubjectId == id)).ToListAsync(cancellation))
            incident.Forget(id, subject.AllNames);
        work.Db.Subjects.Remove(subject);
        work.Record(Verbs.Erased, Subject, id);
        work.SubjectChanged(id);
        work.Tell(new Signal(SignalTopics.Galleries, id, Withdrawn: true));
        await work.CommitAsync(cancellation);
        await database.EmptyLogAsync(cancellation);
    }
}
