using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>Takes the names of an erased subject out of the statements about the reports that were linked to it; each says that it was done.</summary>
public sealed class StatementTrace : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var linked = work.Db.Incidents.Where(incident => incident.Subjects.Any(link => link.SubjectId == subject)).Select(incident => incident.Id);
        foreach (var statement in await work.Db.Statements.Where(statement => linked.Contains(statement.IncidentId)).ToListAsync(cancellation))
            statement.Forget(names, work.Actor.At);
    }
}
