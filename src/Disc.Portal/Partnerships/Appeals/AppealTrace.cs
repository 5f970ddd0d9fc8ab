using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>Takes the pictures and letters of an erased subject's appeals out of the files; their rows go with the case.</summary>
public sealed class AppealTrace(TenantFiles files) : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var cases = work.Db.Exclusions.Where(x => x.SubjectId == subject).Select(x => x.Id);
        foreach (var file in await work.Db.Appeals.Where(a => cases.Contains(a.ExclusionId)).SelectMany(a => a.Files).Select(f => f.Id).ToListAsync(cancellation))
            files.Delete(AppealFile.Folder, file);
    }
}
