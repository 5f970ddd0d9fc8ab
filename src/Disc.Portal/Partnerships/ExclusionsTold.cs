using Disc.Portal.Partnerships.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships;

/// <summary>What members are told of the exclusion that a listing follows from, in one place: the galleries, below exclusions, know no case.</summary>
public static class ExclusionsTold
{
    /// <summary>By exclusion; whatever its last day is by now.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ExclusionTold>> ToldAsync(this PartnershipDb db, IEnumerable<Guid> exclusions, CancellationToken cancellation)
    {
        var wanted = exclusions.Distinct().ToList();
        if (wanted.Count == 0)
            return new Dictionary<Guid, ExclusionTold>();
        return (await db.Exclusions.Where(x => wanted.Contains(x.Id)).Select(x => new { x.Id, x.EndsOn, x.State, x.Premises }).ToListAsync(cancellation))
            .ToDictionary(x => x.Id, x => x.State.Bans()
                ? new ExclusionTold(x.EndsOn, x.Premises.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                : new ExclusionTold(null, []));
    }
}

/// <summary>What members are told of an exclusion.</summary>
/// <param name="Until">The last day; null for an interim ban, of which members see the caption only (rule 15).</param>
/// <param name="Premises">The premises, one a line; empty for those of every member.</param>
public sealed record ExclusionTold(DateOnly? Until, IReadOnlyList<string> Premises);
