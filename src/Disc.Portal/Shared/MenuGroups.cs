namespace Disc.Portal.Shared;

/// <summary>How the headings of a menu are said.</summary>
public static class MenuGroups
{
    /// <summary>The heading in words; null where there is none.</summary>
    public static string? InWords(this MenuGroup group) => group switch
    {
        MenuGroup.Daily or MenuGroup.Own => null,
        MenuGroup.Reports => "Reports",
        MenuGroup.People => "People",
        MenuGroup.News => "News and documents",
        MenuGroup.Partnership => "The partnership",
        MenuGroup.Police => "Police",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
