using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>
/// Erases the subjects whose day has come and whom nothing keeps (rule 7): pictures, key, row; the trail keeps the id. It also removes
/// photos that no report took, and what records were before merges that cannot be undone any more.
/// </summary>
public sealed class ErasureJob(
    TenantDatabase<PartnershipDb> database, ImageRegister images, MergeRegister merges, SubjectErasure erasure, ErasureLedger ledger, CurrentTenant current,
    TimeProvider clock) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await images.RemoveLeftoversAsync(cancellation);
        await merges.ForgetOldAsync(cancellation);
        foreach (var subject in await DueAsync(cancellation))
            await EraseAsync(subject, cancellation);
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, clock.Now()));
        return await Due(db).ToListAsync(cancellation);
    }

    private IQueryable<Guid> Due(PartnershipDb db)
    {
        var today = clock.Today();
        // A restriction keeps the record: somebody may need it for a claim (UK GDPR article 18). So does a listing that still runs.
        return db.Subjects.Where(s => s.EraseOn <= today && s.RestrictedAt == null
            && !db.Listings.Any(l => l.SubjectId == s.Id && l.State == ListingState.Approved && l.EndsOn >= today)).Select(s => s.Id);
    }

    private async Task EraseAsync(Guid id, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        // Asked again under the right to write: something may have begun to keep it meanwhile.
        if (!await Due(work.Db).AnyAsync(due => due == id, cancellation))
            return;
        // Before the commit: what is erased stays erased, even when a backup from before is restored.
        // A backup from before a merge brings back the record that went: it goes as well.
        foreach (var each in (await MergeRegister.MergedIntoAsync(work.Db, id, cancellation)).Prepend(id))
            ledger.Note(current.Tenant.Id, SubjectErasure.Subject, each);
        await erasure.EraseAsync(work, id, cancellation);
    }
}
