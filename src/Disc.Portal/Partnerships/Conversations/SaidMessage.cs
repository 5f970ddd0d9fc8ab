namespace Disc.Portal.Partnerships.Conversations;

/// <summary>A message as both sides read it.</summary>
/// <param name="FromWriter">Whether the report's writer said it.</param>
/// <param name="Who">The name of the person who said it.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">When (UTC).</param>
/// <param name="IsNew">Whether the reader had not opened it before.</param>
public sealed record SaidMessage(bool FromWriter, string Who, string Text, DateTime At, bool IsNew);

/// <summary>A report about which the other side said something that was not read yet.</summary>
/// <param name="IncidentId">The report.</param>
/// <param name="Number">Its number.</param>
/// <param name="Messages">How many are new.</param>
/// <param name="Since">When the oldest of them was said (UTC).</param>
public sealed record UnreadReport(Guid IncidentId, int Number, int Messages, DateTime Since)
{
    /// <summary>How people refer to the report.</summary>
    public string Reference => $"I-{Number:0000}";
}
