using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>Takes the names of an erased subject out of what was said about the reports that were linked to it.</summary>
public sealed class ReportMessageTrace : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var linked = work.Db.Incidents.Where(incident => incident.Subjects.Any(link => link.SubjectId == subject)).Select(incident => incident.Id);
        foreach (var message in await work.Db.ReportMessages.Where(message => linked.Contains(message.IncidentId)).ToListAsync(cancellation))
            message.Forget(names);
    }
}
