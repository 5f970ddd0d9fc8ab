using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What the rules of listing look at.</summary>
/// <param name="IsRestricted">The record is restricted.</param>
/// <param name="Kind">Known or ID-sought.</param>
/// <param name="YoungestAge">The youngest age that the person may have today; null when nothing is recorded of it.</param>
/// <param name="Evidence">How many published incidents name the subject.</param>
/// <param name="HasPicture">Whether there is a picture to show.</param>
/// <param name="GalleryKind">What follows from the gallery.</param>
/// <param name="IsThereAlready">A listing in this gallery runs or waits.</param>
public sealed record ListingFacts(
    bool IsRestricted, SubjectKind Kind, int? YoungestAge, int Evidence, bool HasPicture, GalleryKind GalleryKind, bool IsThereAlready)
{
    /// <summary>Whether the person is, or may be, under 18; not knowing counts as perhaps.</summary>
    public bool MayBeUnder18 => YoungestAge is null or < Subject.AdultAge;
}
