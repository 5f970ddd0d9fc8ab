namespace Disc.Portal.Shared;

/// <summary>One line of a menu.</summary>
/// <param name="Text">The words.</param>
/// <param name="Address">Relative to the place's base address; empty for home.</param>
/// <param name="Icon">The symbol in the icon sprite.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="OnPhone">True when it stands in the bar at the bottom of a phone; at most five for any role.</param>
/// <param name="IsWork">True when it leads to a work page, which is loaded whole.</param>
public sealed record MenuEntry(string Text, string Address, string Icon, string Permission, bool OnPhone = false, bool IsWork = false)
{
    /// <summary>The heading that it stands under in a long menu.</summary>
    public MenuGroup Group { get; init; }
}

/// <summary>The headings of a long menu, in order.</summary>
public enum MenuGroup
{
    /// <summary>What is used every day: under no heading, first.</summary>
    Daily,
    Reports,
    People,
    News,
    Partnership,
    Police,

    /// <summary>Settings and one's own account: under no heading, last.</summary>
    Own,
}
