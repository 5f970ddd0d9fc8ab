namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>A live case that other rules would have decided otherwise. It keeps what it has.</summary>
/// <param name="Reference">Such as "EX-0007" or "W-0003".</param>
/// <param name="Address">Where it stands, relative to the place's base address.</param>
/// <param name="Has">What it has.</param>
/// <param name="WouldHave">What these rules would give for the same incidents on the same day.</param>
public sealed record AlteredCase(string Reference, string Address, string Has, string WouldHave);

/// <summary>How many live cases were compared with other rules, and which of them these would have decided otherwise.</summary>
public sealed record ComparedCases(int Live, IReadOnlyList<AlteredCase> Altered);
