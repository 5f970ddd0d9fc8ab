using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A published incident that a listing rests on, with its source and date (rule 5).</summary>
public sealed record Evidence(Guid IncidentId, int Number, IncidentType Type, DateTime HappenedAt, string Place, string What)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";
}
