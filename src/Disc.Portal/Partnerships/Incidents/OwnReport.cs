namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A report as its writer sees it. The words used are not here: no page for members shows them (rule 6).</summary>
public sealed record OwnReport(
    Guid Id, int Number, IncidentType Type, DateTime HappenedAt, string Place, string What, string? WhoDescribed, long? ValuePence, bool Violence,
    bool HasWordsUsed, string? PoliceReference, IncidentState State, DateTime ReportedAt, DateTime? TriagedAt, string? Question, int Version,
    int Subjects, IReadOnlyList<Guid> Photos)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";
}
