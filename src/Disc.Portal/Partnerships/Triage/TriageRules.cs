using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>The rules of deciding a report, as questions that answer with a refusal or null.</summary>
public static class TriageRules
{
    /// <summary>Why nothing can be decided about a report any more; null when it waits.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="decidedBy">Who decided it.</param>
    /// <param name="decidedAt">When (UTC).</param>
    public static Refusal? WhyNotDecide(IncidentState state, string? decidedBy, DateTime? decidedAt) => state == IncidentState.Waiting
        ? null
        : new Refusal($"{decidedBy ?? "Somebody"} {Decided(state)} this report{(decidedAt is { } at ? $" on {London.InWords(at)}" : "")}. Nothing of yours was saved; take the next one.");

    /// <summary>Why a decision cannot be taken as it stands.</summary>
    public static Refusal? WhyNotDecision(IncidentState decision, string? question) => decision switch
    {
        IncidentState.Published or IncidentState.Logged => null,
        IncidentState.Returned when PlainText.Lines(question) is not { } text => new Refusal("Write the question for the person who reported it.", nameof(question)),
        IncidentState.Returned when PlainText.Lines(question)!.Length > Incident.QuestionLength => new Refusal($"Shorten the question to {Incident.QuestionLength} characters.", nameof(question)),
        IncidentState.Returned => null,
        _ => new Refusal("Publish it, send it back with a question, or keep it for the record."),
    };

    /// <summary>Whether somebody was hurt or threatened: such reports come first.</summary>
    public static bool IsHarm(IncidentType type, bool violence, string? weapon) => violence || weapon is not null || type is IncidentType.AssaultOfRetailWorker;

    private static string Decided(IncidentState state) => state switch
    {
        IncidentState.Published => "published",
        IncidentState.Logged => "logged",
        _ => "sent back",
    };
}
