namespace Disc.Portal.Partnerships.Sharing;

/// <summary>What a partnership answers to its force's visit.</summary>
/// <param name="Cursor">The number of the last change that this answer takes in; the next visit gives it back.</param>
/// <param name="ReadOn">The London day of the answer: listings end by the day, without a change.</param>
/// <param name="IsSharing">Whether the Dataview switch is on.</param>
/// <param name="Area">The division or area that the partnership belongs to.</param>
/// <param name="IsWhole">True when <paramref name="Subjects"/> is everything that is shared; else only what may have changed.</param>
/// <param name="Subjects">What is shared.</param>
/// <param name="Gone">What changed and is not shared (any more); empty when the answer is whole.</param>
public sealed record SharedPart(
    long Cursor, DateOnly ReadOn, bool IsSharing, string Area, bool IsWhole, IReadOnlyList<SharedSubject> Subjects, IReadOnlyList<Guid> Gone);
