using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Force.Dataview;

/// <summary>How captions are said here.</summary>
internal static class CaptionWords
{
    /// <summary>Every caption, with its words.</summary>
    public static IReadOnlyList<(Captions Caption, string Words)> All { get; } =
    [
        (Captions.MayBeViolent, "May be violent"),
        (Captions.MayCarryWeapon, "May carry a weapon"),
        (Captions.Cbo, "CBO"),
        (Captions.WorksInGroup, "Works with others"),
        (Captions.AbusesStaff, "Abuses staff"),
    ];

    /// <summary>The words of these captions.</summary>
    public static IEnumerable<string> Of(Captions captions) => All.Where(one => captions.HasFlag(one.Caption)).Select(one => one.Words);
}
