using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>When a subject is erased the pictures that voters got of the case go too; the rows go with the case.</summary>
public sealed class BallotTrace(BallotPictures pictures) : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var ballots = await (
            from ballot in work.Db.Ballots.AsNoTracking()
            join exclusion in work.Db.Exclusions on ballot.ExclusionId equals exclusion.Id
            where exclusion.SubjectId == subject
            select ballot).ToListAsync(cancellation);
        foreach (var file in ballots.SelectMany(ballot => ballot.Pictures).Select(picture => picture.FileId).OfType<Guid>())
            pictures.Delete(file);
    }
}
