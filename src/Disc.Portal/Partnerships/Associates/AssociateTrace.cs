using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Associates;

/// <summary>Takes the names of a subject who is erased out of the reasons of other people's links.</summary>
public sealed class AssociateTrace : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        foreach (var link in await work.Db.Associates.Where(l => l.SubjectId != subject && l.OtherId != subject && l.Because != null).ToListAsync(cancellation))
            link.Forget(names);
    }
}
