using Disc.Portal.Shared;

namespace Disc.Portal;

/// <summary>The product's table of contents: one line per feature, in the order of the menu.</summary>
internal static class Features
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        new Shell.ShellFeature(),
        new Platform.Anchors.AnchorsFeature(),
        new Platform.Timetable.TimetableFeature(),
    ];
}
