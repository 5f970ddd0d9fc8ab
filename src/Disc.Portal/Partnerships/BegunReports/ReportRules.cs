using System.Globalization;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>The rules of writing a report, each a question that answers with refusals or nothing.</summary>
public static class ReportRules
{
    /// <summary>How a browser writes a date and a time.</summary>
    public const string WhenFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>How far back a report may go, in days.</summary>
    public const int OldestDays = 366;

    /// <summary>How many lines of goods a report may have.</summary>
    public const int MostProperty = 20;

    /// <summary>After how many days most recorders overwrite their pictures.</summary>
    public const int CctvDays = 30;

    // A phone's clock and ours are never quite the same.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Everything that is wrong with a report.</summary>
    /// <param name="draft">The report as typed.</param>
    /// <param name="types">What the partnership's list offers.</param>
    /// <param name="now">Now (UTC).</param>
    public static IReadOnlyList<Refusal> WhyNotSend(ReportDraft draft, IReadOnlyList<TypeChoice> types, DateTime now)
    {
        var refusals = new List<Refusal>();
        if (TypeOf(draft.Type, types) is null)
            refusals.Add(new("Say what happened.", nameof(draft.Type)));
        if (WhyNotWhen(draft.When, now) is { } when)
            refusals.Add(when);
        if (PlainText.Line(draft.Place) is null)
            refusals.Add(new("Say where it happened.", nameof(draft.Place)));
        refusals.AddRange(new[]
        {
            WhyTooLong(PlainText.Line(draft.Place), Incident.PlaceLength, nameof(draft.Place)),
            WhyTooLong(PlainText.Lines(draft.What), Incident.TextLength, nameof(draft.What)),
            WhyTooLong(PlainText.Line(draft.Weapon), Incident.WeaponLength, nameof(draft.Weapon)),
            WhyTooLong(PlainText.Lines(draft.WordsUsed), Incident.TextLength, nameof(draft.WordsUsed)),
            WhyTooLong(PlainText.Lines(draft.WhoDescribed), Incident.TextLength, nameof(draft.WhoDescribed)),
            WhyTooLong(PlainText.Line(draft.Vehicle), Incident.VehicleLength, nameof(draft.Vehicle)),
            WhyNotProperty(draft.Property),
            WhyNotCctv(draft.CctvUntil, now),
            WhyTooLong(PlainText.Line(draft.PoliceReference), Incident.PoliceReferenceLength, nameof(draft.PoliceReference)),
        }.OfType<Refusal>());
        return refusals;
    }

    /// <summary>What is wrong with the answers of one step.</summary>
    public static IReadOnlyList<Refusal> WhyNotGoOn(ReportStep step, ReportDraft draft, IReadOnlyList<TypeChoice> types, DateTime now) =>
        [.. WhyNotSend(draft, types, now).Where(refusal => ReportSteps.Of(refusal.Field) == step)];

    /// <summary>What the word list asks about each field that members may come to see; words used are exempt (rule 6).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AskedWords>> Asks(ReportDraft draft) => new Dictionary<string, IReadOnlyList<AskedWords>>
    {
        [nameof(draft.What)] = WordList.About(draft.What),
        [nameof(draft.Weapon)] = WordList.About(draft.Weapon),
        [nameof(draft.WhoDescribed)] = WordList.About(draft.WhoDescribed),
        [nameof(draft.Vehicle)] = WordList.About(draft.Vehicle),
        [nameof(draft.Property)] = WordList.About(string.Join('\n', draft.Property.Select(line => line.What))),
    };

    /// <summary>The type that a form names; null when it names none.</summary>
    public static TypeChoice? TypeOf(string? typed, IReadOnlyList<TypeChoice> types) => types.FirstOrDefault(type => type.Code == typed);

    /// <summary>The day until which cameras usually keep the pictures of that time, as a browser writes it; null when it is past, or no time was given.</summary>
    public static string? UsualCctvOf(string? when, DateTime now) =>
        InstantOf(when) is { } at && London.DayOf(at).AddDays(CctvDays) is var day && day >= London.DayOf(now) && day <= London.DayOf(now).AddDays(CctvDays)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

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

    /// <summary>The lines of what was taken, as they are kept. A value without a thing is a value of goods.</summary>
    public static IEnumerable<(string What, long? ValuePence, bool IsRecovered)> PropertyOf(ReportDraft draft) =>
        draft.Property.Where(line => !line.IsEmpty).Select(line => (
            PlainText.Line(line.What) ?? "Goods", line.Value?.Trim() is { Length: > 0 } value ? PenceOf(value) : null, line.Recovered));

    /// <summary>The day that a form names; null when it names none.</summary>
    public static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Refusal? WhyNotProperty(IReadOnlyList<TypedProperty> lines)
    {
        var typed = lines.Where(line => !line.IsEmpty).ToList();
        if (typed.Count > MostProperty)
            return new($"Write at most {MostProperty} lines: put small things together.", nameof(ReportDraft.Property));
        if (typed.FirstOrDefault(line => line.Value?.Trim() is { Length: > 0 } value && PenceOf(value) is null) is { } wrong)
            return new($"“{wrong.Value!.Trim()}” is no value. Give it in pounds, such as 12.50, up to £{Incident.HighestValue / 100:N0}.", nameof(ReportDraft.Property));
        if (typed.Sum(line => line.Value?.Trim() is { Length: > 0 } value ? PenceOf(value) ?? 0 : 0) > Incident.HighestValue)
            return new($"Together this is more than £{Incident.HighestValue / 100:N0}. Check the values.", nameof(ReportDraft.Property));
        return typed.Any(line => PlainText.Line(line.What)?.Length > IncidentProperty.WhatLength)
            ? new($"Shorten what was taken to {IncidentProperty.WhatLength} characters a line.", nameof(ReportDraft.Property))
            : null;
    }

    private static Refusal? WhyNotCctv(string? typed, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (DayOf(typed) is not { } day)
            return new("Give the day until which the pictures are kept, such as 3 April 2026, or leave it empty.", nameof(ReportDraft.CctvUntil));
        var today = London.DayOf(now);
        return day < today || day > today.AddYears(2)
            ? new("Give a day from today on, at most two years away: until then somebody can fetch the pictures.", nameof(ReportDraft.CctvUntil))
            : null;
    }

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
}
