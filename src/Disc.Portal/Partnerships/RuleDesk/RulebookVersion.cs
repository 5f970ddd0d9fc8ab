using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>A version of the scheme's rules as the settings show it.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="SavedAt">When it was saved (UTC).</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="Rules">What it says.</param>
public sealed record RulebookVersion(int Number, DateTime SavedAt, string SavedBy, RuleSet Rules);
