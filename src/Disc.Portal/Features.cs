using Disc.Portal.Shared;

namespace Disc.Portal;

/// <summary>The product's table of contents: one line per feature, in the order of the menu.</summary>
internal static class Features
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        new Shell.ShellFeature(),
        new Partnerships.Galleries.GalleriesFeature(),
        new Partnerships.Recognition.RecognitionFeature(),
        new Partnerships.SubjectFiles.SubjectFilesFeature(),
        new Partnerships.Subjects.SubjectsFeature(),
        new Partnerships.Images.ImagesFeature(),
        new Partnerships.Sharing.SharingFeature(),
        new Force.Dataview.DataviewFeature(),
        new Force.Oversight.OversightFeature(),
        new Platform.Anchors.AnchorsFeature(),
        new Platform.Timetable.TimetableFeature(),
    ];
}
