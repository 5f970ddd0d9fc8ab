namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>From how many points on an exclusion lasts how long; the last step of a table holds for more points too.</summary>
/// <param name="Points">From this many points on.</param>
/// <param name="Months">The length, in months.</param>
/// <param name="MonthsUnder18">The length for somebody who is, or may be, under 18, in months.</param>
public sealed record LengthStep(int Points, int Months, int MonthsUnder18);
