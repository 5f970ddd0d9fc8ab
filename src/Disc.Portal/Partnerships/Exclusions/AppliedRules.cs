using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What the rules gave for the incidents of a case, and which offence each of them is.</summary>
internal sealed record AppliedRules(Ruling Ruling, IReadOnlyDictionary<Guid, string?> Offences)
{
    public string? OffenceOf(Guid incident) => Offences.GetValueOrDefault(incident);
}
