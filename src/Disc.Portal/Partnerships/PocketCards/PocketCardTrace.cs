using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>A print with somebody on it no longer holds from the moment in which they are erased; that they were on it goes with their exclusion.</summary>
public sealed class PocketCardTrace : ISubjectTrace
{
    public async Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var exclusions = await work.Db.Exclusions.Where(x => x.SubjectId == subject).Select(x => x.Id).ToListAsync(cancellation);
        foreach (var print in await work.Db.PrintCodes.Where(print => print.Faces.Any(face => exclusions.Contains(face.ExclusionId))).ToListAsync(cancellation))
            print.Withdraw(work.Actor.At);
    }
}
