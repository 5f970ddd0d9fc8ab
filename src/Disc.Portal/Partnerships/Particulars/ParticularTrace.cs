using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Particulars;

/// <summary>Takes the names of a subject who is erased out of the notes and the evidence that stand on other people's records.</summary>
public sealed class ParticularTrace : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        foreach (var note in await work.Db.CoordinatorNotes.Where(n => n.SubjectId != subject).ToListAsync(cancellation))
            note.Forget(names);
        foreach (var evidence in await work.Db.OtherEvidence.Where(e => e.SubjectId != subject).ToListAsync(cancellation))
            evidence.Forget(names);
    }
}
