using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>What one version of the rules gives.</summary>
/// <param name="Version">Its number; null for rules that are not saved.</param>
/// <param name="Ruling">What it gives, and why.</param>
public sealed record TriedRules(int? Version, Ruling Ruling);

/// <summary>A subject on whom the rules were tried.</summary>
public sealed record TriedSubject(string Name, IReadOnlyList<TriedRules> Tried);
