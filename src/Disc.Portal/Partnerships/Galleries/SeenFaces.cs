using Disc.Portal.Shared;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>
/// Which subjects an account was shown since it last asked for a page itself. A refresh by the stream writes no second row of
/// reading for them; a face that only the refresh brought is recorded all the same, and so is one that hides behind its cookie.
/// </summary>
public sealed class SeenFaces(TenantCache cache)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>The subjects of a view that have to be recorded, and are remembered from now on.</summary>
    public async Task<IReadOnlyList<Guid>> ToRecordAsync(Actor actor, IReadOnlyList<Guid> shown, bool byStream)
    {
        var seen = await cache.GetAsync($"seen/{actor.AccountId:N}", Life, () => Task.FromResult(new HashSet<Guid>()));
        lock (seen)
        {
            List<Guid> fresh = byStream ? [.. shown.Where(id => !seen.Contains(id))] : [.. shown];
            seen.UnionWith(shown);
            return fresh;
        }
    }
}
