using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Force.Network;

/// <summary>
/// Who gets something of the force: partnerships of the chosen kinds in the chosen areas, and those picked by hand, without those left
/// out by hand. With no kind chosen any kind will do, with no area chosen any area; with neither chosen only the picked ones count.
/// </summary>
public sealed record Audience(
    IReadOnlyList<PartnershipKind> Kinds, IReadOnlyList<string> Areas, IReadOnlyList<Guid> Picked, IReadOnlyList<Guid> LeftOut)
{
    /// <summary>Nobody yet.</summary>
    public static Audience Nobody { get; } = new([], [], [], []);

    /// <summary>Whether a partnership is in it.</summary>
    /// <param name="partnership">The tenant's id.</param>
    /// <param name="says">What it says of itself; null when it never answered: then only a pick by hand reaches it.</param>
    public bool Includes(Guid partnership, PartnershipSummary? says) =>
        !LeftOut.Contains(partnership) && (Picked.Contains(partnership) || (says is not null && Matches(says.Kind, says.Area)));

    /// <summary>With a kind added, or taken away when it was there.</summary>
    public Audience Toggle(PartnershipKind kind) => this with { Kinds = Without(Kinds, kind) ?? [.. Kinds, kind] };

    /// <summary>With an area added, or taken away when it was there.</summary>
    public Audience Toggle(string area) => this with { Areas = Without(Areas, area) ?? [.. Areas, area] };

    /// <summary>With one partnership put in or left out by hand.</summary>
    public Audience Toggle(Guid partnership, PartnershipSummary? says)
    {
        var matches = says is not null && Matches(says.Kind, says.Area);
        return Includes(partnership, says)
            ? this with { Picked = Without(Picked, partnership) ?? Picked, LeftOut = matches ? [.. LeftOut, partnership] : LeftOut }
            : this with { LeftOut = Without(LeftOut, partnership) ?? LeftOut, Picked = matches ? Picked : [.. Picked, partnership] };
    }

    private bool Matches(PartnershipKind kind, string area) =>
        (Kinds.Count > 0 || Areas.Count > 0)
        && (Kinds.Count == 0 || Kinds.Contains(kind))
        && (Areas.Count == 0 || Areas.Contains(area, StringComparer.OrdinalIgnoreCase));

    // Null when it was not there.
    private static List<T>? Without<T>(IReadOnlyList<T> list, T item) =>
        list.Contains(item) ? [.. list.Where(other => !EqualityComparer<T>.Default.Equals(other, item))] : null;
}
