using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>Something that never happened, as a member would report it.</summary>
/// <param name="DaysAgo">0 is today.</param>
/// <param name="MinuteOfDay">By the London clock.</param>
/// <param name="Subjects">Whose ranks in the partnership; none when nobody was seen.</param>
/// <param name="Reporter">Which of the members.</param>
internal sealed record InventedIncident(
    IncidentType Type, int DaysAgo, int MinuteOfDay, string Place, string What, string? WordsUsed, string? WhoDescribed, long? ValuePence, bool Violence,
    string? PoliceReference, IReadOnlyList<int> Subjects, int Reporter);
