using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>A type that the form of a report offers.</summary>
/// <param name="Code">What the form sends.</param>
/// <param name="Name">The words.</param>
/// <param name="CountsAs">What it counts as.</param>
public sealed record TypeChoice(string Code, string Name, IncidentType CountsAs);

/// <summary>An entry of the list as the administrator edits it.</summary>
/// <param name="Code">What reports know it by.</param>
/// <param name="Name">The words.</param>
/// <param name="CountsAs">What it counts as.</param>
/// <param name="RetiredAt">Since when the form does not offer it (UTC); null while it does.</param>
/// <param name="Reports">How many reports carry it.</param>
/// <param name="Version">The version that was read.</param>
public sealed record EditedType(string Code, string Name, IncidentType CountsAs, DateTime? RetiredAt, int Reports, int Version);
