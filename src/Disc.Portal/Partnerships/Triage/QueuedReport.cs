namespace Disc.Portal.Partnerships.Triage;

/// <summary>A report that waits for triage, as one line of the queue.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Its number.</param>
/// <param name="Type">What happened, in words.</param>
/// <param name="Place">Where.</param>
/// <param name="HappenedAt">When it happened (UTC).</param>
/// <param name="ReportedAt">When it was sent (UTC).</param>
/// <param name="IsHarm">Whether somebody was hurt or threatened.</param>
/// <param name="NeedsAction">Whether its writer asks for something to be done.</param>
/// <param name="Photos">How many photos came with it.</param>
/// <param name="Subjects">Who is linked.</param>
public sealed record QueuedReport(
    Guid Id, int Number, string Type, string Place, DateTime HappenedAt, DateTime ReportedAt, bool IsHarm, bool NeedsAction, int Photos, IReadOnlyList<Guid> Subjects)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";

    /// <summary>The references of the other reports that seem to tell the same.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];
}
