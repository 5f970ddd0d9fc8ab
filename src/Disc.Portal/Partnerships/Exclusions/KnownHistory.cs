using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What a partnership knows of a subject: each published incident as an offence, and what was done about them.</summary>
/// <param name="Offences">By incident.</param>
/// <param name="Warnings">Those that the person got.</param>
/// <param name="Exclusions">Those that were served and not lifted.</param>
public sealed record KnownHistory(
    IReadOnlyDictionary<Guid, PastOffence> Offences, IReadOnlyList<PastWarning> Warnings, IReadOnlyList<PastExclusion> Exclusions)
{
    /// <summary>All of it.</summary>
    public SchemeHistory All => new([.. Offences.Values], Warnings, Exclusions);

    /// <summary>With some of the incidents only, each as the offence that somebody says it is; null for what it is anyway.</summary>
    public SchemeHistory With(IEnumerable<(Guid Incident, string? Offence)> chosen)
    {
        List<PastOffence> offences = [];
        foreach (var (incident, offence) in chosen)
        {
            if (Offences.TryGetValue(incident, out var past))
                offences.Add(offence is null ? past : past with { Code = offence });
        }

        return new SchemeHistory(offences, Warnings, Exclusions);
    }
}
