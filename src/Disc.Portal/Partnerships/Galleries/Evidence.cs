namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A published incident that a listing rests on, with its source and date (rule 5).</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Number">Its number.</param>
/// <param name="Type">What kind of thing happened, in the partnership's own words.</param>
/// <param name="HappenedAt">When (UTC).</param>
/// <param name="Place">Where.</param>
/// <param name="What">What was told.</param>
public sealed record Evidence(Guid IncidentId, int Number, string Type, DateTime HappenedAt, string Place, string What)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";
}
