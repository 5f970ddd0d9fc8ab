namespace Disc.Portal.Partnerships.Papers;

/// <summary>Where a partnership stands with one kind of paper: what a checklist asks.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsInPlace">Whether a paper of it says something, with nothing left to fill in.</param>
/// <param name="ToFillIn">How many places of a begun paper are not filled in yet.</param>
/// <param name="ReviewOn">The nearest review day of those in place; null when none is.</param>
/// <param name="IsDue">Whether that day is within <see cref="PaperRules.NoticeDays"/>, or over.</param>
/// <param name="IsOver">Whether that day is over.</param>
public sealed record PaperState(PaperKind Kind, bool IsInPlace, int ToFillIn, DateOnly? ReviewOn, bool IsDue, bool IsOver);

/// <summary>A paper in the list.</summary>
public sealed record PaperRow(Guid Id, PaperKind Kind, string Title, string? Owner, int Number, DateTime At, DateOnly ReviewOn, bool HasFile, bool IsInPlace, int ToFillIn, bool IsRetired);

/// <summary>A paper on the page where it is kept.</summary>
/// <param name="Versions">All versions, the latest first.</param>
/// <param name="Owners">Who can answer for it.</param>
public sealed record PaperToEdit(PaperDraft Draft, IReadOnlyList<PaperVersion> Versions, IReadOnlyList<PaperOwner> Owners, bool IsRetired);

/// <summary>Somebody who can answer for a paper.</summary>
public sealed record PaperOwner(Guid Id, string Name);
