using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>Removes the photos of services with the person's record (rule 7); their rows, and with them their keys, go with the case.</summary>
public sealed class ServingTrace(ImageRegister images) : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var cases = work.Db.Exclusions.Where(x => x.SubjectId == subject).Select(x => x.Id);
        foreach (var photo in await work.Db.ServiceEvidence.Where(e => cases.Contains(e.ExclusionId)).Select(e => e.Id).ToListAsync(cancellation))
            images.Delete(photo);
    }
}
