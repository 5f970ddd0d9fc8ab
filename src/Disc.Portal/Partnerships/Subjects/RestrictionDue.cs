namespace Disc.Portal.Partnerships.Subjects;

/// <summary>A restriction that somebody has to look at again.</summary>
/// <param name="Id">The subject.</param>
/// <param name="RestrictedAt">Since when (UTC).</param>
/// <param name="ReviewOn">The day that was chosen for it; null when none was.</param>
public sealed record RestrictionDue(Guid Id, DateTime RestrictedAt, DateOnly? ReviewOn);
