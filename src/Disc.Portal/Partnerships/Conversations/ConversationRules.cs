using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>The rules of what is said about a report, as questions that answer with a refusal or null.</summary>
public static class ConversationRules
{
    public static Refusal NotFound { get; } = new("There is no such report of yours.");

    /// <summary>Why this cannot be said.</summary>
    public static Refusal? WhyNotSay(string? text) => PlainText.Lines(text) switch
    {
        null => new Refusal("Write something first.", "Message"),
        { Length: > ReportMessage.TextLength } said => new Refusal($"This is {said.Length:N0} characters long; {ReportMessage.TextLength:N0} is the most. Shorten it, or say it in two.", "Message"),
        _ => null,
    };

    /// <summary>Why a writer's word is not taken as the answer to the question that stands; null when it is, or when nothing was asked.</summary>
    /// <param name="state">How far the report has come.</param>
    /// <param name="version">The version of the report now.</param>
    /// <param name="seen">The version that the writer saw.</param>
    public static Refusal? WhyNotAnswer(IncidentState state, int version, int seen) => state == IncidentState.Returned && version != seen
        ? new Refusal("The question changed while you wrote. Read it again above; what you typed still stands.", "Message")
        : null;
}
