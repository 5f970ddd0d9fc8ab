using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes what is said about a partnership's reports: the question that sent one back, an answer that waits; and a report that was begun.</summary>
internal static class ConversationsMaker
{
    /// <summary>The question of each report that was sent back; about the newest published one of the member, a question with its answer.</summary>
    public static IEnumerable<ReportMessage> Messages(IReadOnlyList<Incident> incidents, IReadOnlyDictionary<string, Account> roles, DateTime now)
    {
        foreach (var returned in incidents.Where(incident => incident.State == IncidentState.Returned))
            yield return new ReportMessage(returned.Id, fromWriter: false, returned.TriagedBy!.Value, returned.Question!, returned.TriagedAt!.Value);
        if (incidents.LastOrDefault(incident => incident.State == IncidentState.Published && incident.ReportedBy == roles["member"].Id) is not { } told)
            yield break;
        var asked = new ReportMessage(told.Id, fromWriter: false, roles["admin"].Id, "Thank you. Is the recording of the camera above the till still there?", now.AddHours(-6));
        asked.Read(now.AddHours(-5));
        yield return asked;
        yield return new ReportMessage(told.Id, fromWriter: true, roles["member"].Id, "Yes, I saved it. You can have it on Thursday.", now.AddHours(-5));
    }

    /// <summary>What the member has begun on the phone and not sent.</summary>
    public static BegunReport Begun(IReadOnlyDictionary<string, Account> roles, DateTime now) => new(
        new ReportDraft(Guid.CreateVersion7(now.AddMinutes(-35)))
        {
            Type = nameof(IncidentType.AttemptedTheft),
            When = London.Local(now.AddMinutes(-40)).ToString(ReportRules.WhenFormat, System.Globalization.CultureInfo.InvariantCulture),
            Place = roles["member"].Premises,
            What = "Put two boxes of razor blades under the coat and left them at the door when spoken to.",
        },
        roles["member"].Id, now.AddMinutes(-35));
}
