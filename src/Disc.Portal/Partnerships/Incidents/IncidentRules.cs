using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The rules of reports and of their triage, each a question that answers with refusals or nothing.</summary>
public static class IncidentRules
{
    /// <summary>How a browser writes a date and a time.</summary>
    public const string WhenFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>How far back a report may go, in days.</summary>
    public const int OldestDays = 366;

    // A phone's clock and ours are never quite the same.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Everything that is wrong with a report.</summary>
    /// <param name="draft">The report as typed.</param>
    /// <param name="now">Now (UTC).</param>
    public static IReadOnlyList<Refusal> WhyNotSend(ReportDraft draft, DateTime now)
    {
        var refusals = new List<Refusal>();
        if (TypeOf(draft.Type) is null)
            refusals.Add(new("Say what happened.", nameof(draft.Type)));
        if (WhyNotWhen(draft.When, now) is { } when)
            refusals.Add(when);
        if (PlainText.Line(draft.Place) is null)
            refusals.Add(new("Say where it happened.", nameof(draft.Place)));
        if (PlainText.Lines(draft.What) is null)
            refusals.Add(new("Tell in a sentence or two what happened.", nameof(draft.What)));
        if (draft.Value?.Trim() is { Length: > 0 } value && PenceOf(value) is null)
            refusals.Add(new($"Give the value in pounds, such as 12.50, up to £{Incident.HighestValue / 100:N0}.", nameof(draft.Value)));
        refusals.AddRange(new[]
        {
            WhyTooLong(PlainText.Line(draft.Place), Incident.PlaceLength, nameof(draft.Place)),
            WhyTooLong(PlainText.Lines(draft.What), Incident.TextLength, nameof(draft.What)),
            WhyTooLong(PlainText.Lines(draft.WordsUsed), Incident.TextLength, nameof(draft.WordsUsed)),
            WhyTooLong(PlainText.Lines(draft.WhoDescribed), Incident.TextLength, nameof(draft.WhoDescribed)),
            WhyTooLong(PlainText.Line(draft.PoliceReference), Incident.PoliceReferenceLength, nameof(draft.PoliceReference)),
        }.OfType<Refusal>());
        return refusals;
    }

    /// <summary>What the word list asks about each field that members may come to see; words used are exempt (rule 6).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AskedWords>> Asks(ReportDraft draft) => new Dictionary<string, IReadOnlyList<AskedWords>>
    {
        [nameof(draft.What)] = WordList.About(draft.What),
        [nameof(draft.WhoDescribed)] = WordList.About(draft.WhoDescribed),
    };

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
        IncidentState.Returned => WhyTooLong(PlainText.Lines(question), Incident.QuestionLength, nameof(question)),
        _ => new Refusal("Publish it, send it back with a question, or keep it for the record."),
    };

    /// <summary>Whether somebody was hurt or threatened: such reports come first.</summary>
    public static bool IsHarm(IncidentType type, bool violence) => violence || type is IncidentType.AssaultOfRetailWorker;

    /// <summary>The type that a form names; null when it names none.</summary>
    public static IncidentType? TypeOf(string? typed) =>
        Enum.GetValues<IncidentType>().Cast<IncidentType?>().FirstOrDefault(type => type.ToString() == typed);

    /// <summary>The instant that a form names (UTC); null when it names none.</summary>
    public static DateTime? InstantOf(string? typed) =>
        DateTime.TryParseExact(typed?.Trim(), [WhenFormat, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var reading) && reading.Year > 1
            ? London.ToInstant(reading)
            : null;

    /// <summary>Pence of what was typed: "12", "12.50", "£1,200"; null when it is no value of goods.</summary>
    public static long? PenceOf(string typed) =>
        decimal.TryParse(typed.Trim().TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds)
        && pounds is >= 0 and <= Incident.HighestValue / 100m
            ? (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero)
            : null;

    private static Refusal? WhyNotWhen(string? typed, DateTime now)
    {
        if (InstantOf(typed) is not { } when)
            return new Refusal("Give the date and the time, such as 3 March 2026, 21:40.", nameof(ReportDraft.When));
        if (when > now + ClocksDiffer)
            return new Refusal("This time is still to come. When did it happen?", nameof(ReportDraft.When));
        return when < now.AddDays(-OldestDays)
            ? new Refusal("This is more than a year ago. Check the date; for older things, speak to your administrator.", nameof(ReportDraft.When))
            : null;
    }

    private static Refusal? WhyTooLong(string? text, int longest, string field) =>
        text?.Length > longest ? new Refusal($"This is {text.Length:N0} characters long; {longest:N0} is the most. Shorten it.", field) : null;

    private static string Decided(IncidentState state) => state switch
    {
        IncidentState.Published => "published",
        IncidentState.Logged => "logged",
        _ => "sent back",
    };
}
