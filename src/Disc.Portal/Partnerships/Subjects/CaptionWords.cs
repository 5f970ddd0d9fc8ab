namespace Disc.Portal.Partnerships.Subjects;

/// <summary>How captions are said, and how the gallery's filter names them in addresses.</summary>
public static class CaptionWords
{
    private const string Warning = "warned";

    /// <summary>Every caption: its words, its name in addresses, and its kind of tag in the style sheet.</summary>
    public static IReadOnlyList<(Captions Caption, string Words, string Name, string? Style)> All { get; } =
    [
        (Captions.MayBeViolent, "May be violent", "violent", Warning),
        (Captions.MayCarryWeapon, "May carry a weapon", "weapon", Warning),
        (Captions.MayCarryNeedle, "May carry a needle", "needle", Warning),
        (Captions.MayUseDog, "May set a dog on people", "dog", Warning),
        (Captions.MayUseSpray, "May use a spray", "spray", Warning),
        (Captions.MayFollowStaff, "May follow staff", "follows", Warning),
        (Captions.Cbo, "CBO", "cbo", "cbo"),
        (Captions.WorksInGroup, "Works in a group", "group", null),
        (Captions.AbusesStaff, "Abuses staff", "abuse", "cbo"),
    ];

    /// <summary>Whether a caption warns of a danger.</summary>
    public static bool IsWarning(this Captions caption) => All.Any(one => one.Caption == caption && one.Style == Warning);

    /// <summary>The words of these captions.</summary>
    public static IEnumerable<string> InWords(Captions captions) => All.Where(one => captions.HasFlag(one.Caption)).Select(one => one.Words);
}
