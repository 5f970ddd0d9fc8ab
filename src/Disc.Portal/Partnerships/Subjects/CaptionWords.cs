namespace Disc.Portal.Partnerships.Subjects;

/// <summary>How captions are said, and how the gallery's filter names them in addresses.</summary>
public static class CaptionWords
{
    /// <summary>Every caption: its words, its name in addresses, and its kind of tag in the style sheet.</summary>
    public static IReadOnlyList<(Captions Caption, string Words, string Name, string? Style)> All { get; } =
    [
        (Captions.MayBeViolent, "May be violent", "violent", "violent"),
        (Captions.MayCarryWeapon, "May carry a weapon", "weapon", "violent"),
        (Captions.Cbo, "CBO", "cbo", "cbo"),
        (Captions.WorksInGroup, "Works in a group", "group", null),
        (Captions.AbusesStaff, "Abuses staff", "abuse", "cbo"),
    ];

    /// <summary>The words of these captions.</summary>
    public static IEnumerable<string> InWords(Captions captions) => All.Where(one => captions.HasFlag(one.Caption)).Select(one => one.Words);
}
