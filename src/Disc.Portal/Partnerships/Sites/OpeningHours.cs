using System.Globalization;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Sites;

/// <summary>When premises are open, day by day from Monday; a day that ends at or before it begins runs past midnight.</summary>
public readonly record struct OpeningHours
{
    /// <summary>The longest text that stores opening hours, in characters.</summary>
    public const int TextLength = 69;

    private const string Clock = "HHmm", Closed = "-";

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    // "0900-1730" a day, a dash for a day without; null while nobody said.
    private readonly string? text;

    private OpeningHours(string? text) => this.text = text;

    /// <summary>Nobody said.</summary>
    public static OpeningHours Unknown => default;

    public bool IsKnown => text is not null;

    /// <summary>The opening hours that a form says.</summary>
    /// <param name="opens">When each day begins, from Monday: "09:00", or nothing on a day without.</param>
    /// <param name="closes">When each day ends.</param>
    /// <returns>Unknown when every day is empty; refused when a day has one time and not the other, or no time at all.</returns>
    public static Outcome<OpeningHours> Of(IReadOnlyList<string?> opens, IReadOnlyList<string?> closes)
    {
        var days = new string[Days.Length];
        for (var day = 0; day < Days.Length; day++)
        {
            var (from, to) = (opens.ElementAtOrDefault(day)?.Trim(), closes.ElementAtOrDefault(day)?.Trim());
            if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to))
                days[day] = Closed;
            else if (Read(from) is { } begin && Read(to) is { } end)
                days[day] = $"{begin.ToString(Clock, CultureInfo.InvariantCulture)}-{end.ToString(Clock, CultureInfo.InvariantCulture)}";
            else
                return new Refusal($"Give both times for {Days[day]}, such as 09:00 and 17:30, or neither.", "Hours");
        }

        return days.All(day => day == Closed) ? Unknown : new OpeningHours(string.Join(' ', days));
    }

    /// <summary>When it is open on a day that begins then; null when it is not.</summary>
    public (TimeOnly From, TimeOnly To)? On(DayOfWeek day)
    {
        if (text is null || text.Split(' ')[((int)day + 6) % 7] is not [_, _, _, _, '-', ..] hours)
            return null;
        return (TimeOnly.ParseExact(hours[..4], Clock, CultureInfo.InvariantCulture), TimeOnly.ParseExact(hours[5..], Clock, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether it is open at a reading of the London clock; null while nobody said when it is.</summary>
    public bool? IsOpenAt(DateTime reading)
    {
        if (text is null)
            return null;
        var time = TimeOnly.FromDateTime(reading);
        var today = On(reading.DayOfWeek) is { } hours && time >= hours.From && (time < hours.To || hours.To <= hours.From);
        return today || (On(reading.AddDays(-1).DayOfWeek) is { } last && last.To <= last.From && time < last.To);
    }

    /// <summary>"Monday to Friday 09:00–17:30, Saturday 10:00–16:00, closed on Sunday".</summary>
    public string InWords()
    {
        if (text is null)
            return "Not said";
        var days = text.Split(' ');
        var words = new List<string>();
        for (var (from, to) = (0, 0); from < days.Length; from = to)
        {
            for (to = from + 1; to < days.Length && days[to] == days[from];)
                to++;
            var said = to - from == 1 ? Days[from] : to - from == 2 ? $"{Days[from]} and {Days[to - 1]}" : $"{Days[from]} to {Days[to - 1]}";
            words.Add(days[from] == Closed ? $"closed on {said}" : $"{said} {days[from][..2]}:{days[from][2..4]}–{days[from][5..7]}:{days[from][7..]}");
        }

        var all = string.Join(", ", words);
        return char.ToUpperInvariant(all[0]) + all[1..];
    }

    /// <summary>How it is stored; empty while nobody said.</summary>
    public string ToText() => text ?? "";

    /// <summary>Opening hours as they were stored.</summary>
    public static OpeningHours FromText(string stored) => new(stored.Length == 0 ? null : stored);

    private static TimeOnly? Read(string? typed) =>
        TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
