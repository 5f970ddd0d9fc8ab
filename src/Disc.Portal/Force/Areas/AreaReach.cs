using Disc.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Areas;

/// <summary>How far somebody of the force works: the whole of it, or the parts that they look after with everything below them.</summary>
public sealed class AreaReach
{
    private readonly HashSet<string>? names;

    private AreaReach(HashSet<string>? names) => this.names = names;

    /// <summary>The whole force.</summary>
    public static AreaReach Whole { get; } = new(null);

    /// <summary>Whether it is the whole force.</summary>
    public bool IsWhole => names is null;

    /// <summary>The names of the parts, those below them included; empty for the whole force.</summary>
    public IReadOnlyCollection<string> Names => names ?? [];

    /// <summary>Whether an area is in it.</summary>
    /// <param name="area">The area as a partnership says it of itself; an area that is in no tree is in the whole force only.</param>
    public bool Covers(string area) => names is null || names.Contains(area);

    /// <summary>The parts that were given with everything below them.</summary>
    /// <param name="tree">Every part of the force.</param>
    /// <param name="parts">The parts; none for the whole force.</param>
    public static AreaReach Of(IReadOnlyCollection<ForceArea> tree, IReadOnlyCollection<Guid> parts)
    {
        if (parts.Count == 0)
            return Whole;
        var below = tree.ToLookup(area => area.Parent);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<ForceArea>(tree.Where(area => parts.Contains(area.Id)));
        // A part is taken once, so that a circle in the tree, which nobody should be able to make, cannot hang this.
        while (waiting.TryDequeue(out var area))
        {
            if (!names.Add(area.Name))
                continue;
            foreach (var child in below[area.Id])
                waiting.Enqueue(child);
        }

        return new AreaReach(names);
    }

    /// <summary>How far somebody works, by their duties. For what has opened the force's database already.</summary>
    public static async Task<AreaReach> OfAsync(ForceDb db, Actor actor, CancellationToken cancellation = default)
    {
        var parts = await db.AreaDuties.Where(duty => duty.Account == actor.AccountId).Select(duty => duty.Area).ToListAsync(cancellation);
        return parts.Count == 0 ? Whole : Of(await db.Areas.AsNoTracking().ToListAsync(cancellation), parts);
    }
}
