using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.MyReports;

/// <summary>A report as its writer sees it. The words used are not here: no page for members shows them (rule 6).</summary>
public sealed record OwnReport(
    Guid Id, int Number, IncidentType Type, string? TypeName, DateTime HappenedAt, string Place, string What, bool Violence, string? Weapon,
    string? WhoDescribed, string? Vehicle, bool HasWordsUsed, IReadOnlyList<OwnProperty> Property, long? ValuePence, DateOnly? CctvUntil,
    bool WitnessWilling, bool PoliceTold, string? PoliceReference, bool NeedsAction, IncidentState State, DateTime ReportedAt, DateTime? TriagedAt,
    string? Question, int Version, int Subjects, IReadOnlyList<Guid> Photos)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";

    /// <summary>The type in words.</summary>
    public string TypeInWords => Type.InWords(TypeName);
}

/// <summary>A line of what was taken.</summary>
public sealed record OwnProperty(string What, long? ValuePence, bool IsRecovered);
