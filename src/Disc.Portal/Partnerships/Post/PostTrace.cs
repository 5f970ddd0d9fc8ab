using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Throws away a post that waits to be fetched when somebody in it is erased.</summary>
public sealed class PostTrace(TenantFiles files) : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var exclusions = await work.Db.Exclusions.Where(x => x.SubjectId == subject).Select(x => (Guid?)x.Id).ToListAsync(cancellation);
        var warnings = await work.Db.Warnings.Where(w => w.SubjectId == subject).Select(w => (Guid?)w.Id).ToListAsync(cancellation);
        foreach (var batch in await work.Db.PostBatches
            .Where(batch => batch.Letters.Any(letter => exclusions.Contains(letter.ExclusionId) || warnings.Contains(letter.WarningId))).ToListAsync(cancellation))
        {
            files.Delete(PostBatch.Folder, batch.Id);
            work.Db.PostBatches.Remove(batch);
        }
    }
}
