using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>Takes an erased subject out of the reports that were begun and not sent: there are few, and each may name anybody.</summary>
public sealed class BegunReportTrace : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        foreach (var begun in await work.Db.BegunReports.ToListAsync(cancellation))
            begun.Forget(subject, names);
    }
}
