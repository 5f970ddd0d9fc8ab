using System.Globalization;

namespace Disc.Portal.Partnerships.Trends;

/// <summary>One week of a partnership.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Reports">How many reports were sent.</param>
/// <param name="Incidents">How many published incidents happened.</param>
public sealed record TrendWeek(DateOnly Monday, int Reports, int Incidents);

/// <summary>The last weeks of a partnership, this one last, and what can honestly be said of them.</summary>
/// <param name="Weeks">From the first with a report on, at most twelve.</param>
public sealed record Trend(IReadOnlyList<TrendWeek> Weeks)
{
    /// <summary>How many weeks are looked at.</summary>
    public const int Length = 12;

    /// <summary>Fewer reports than these are too few to draw.</summary>
    public const int FewestDrawn = 10;

    /// <summary>How many whole weeks are compared with as many before them.</summary>
    public const int Compared = 4;

    public int Reports => Weeks.Sum(week => week.Reports);

    public int Incidents => Weeks.Sum(week => week.Incidents);

    /// <summary>Whether a drawing says more than the figures.</summary>
    public bool IsDrawn => Reports >= FewestDrawn && Weeks.Count > 2;

    /// <summary>The Monday on which the first week begins that is looked at.</summary>
    public static DateOnly From(DateOnly today) => MondayOf(today).AddDays(-7 * (Length - 1));

    /// <summary>Counts days into weeks.</summary>
    /// <param name="reports">The days on which reports were sent.</param>
    /// <param name="incidents">The days on which published incidents happened.</param>
    /// <param name="first">The day of the very first report; null when there is none.</param>
    /// <param name="today">Today, in London.</param>
    public static Trend Of(IEnumerable<DateOnly> reports, IEnumerable<DateOnly> incidents, DateOnly? first, DateOnly today)
    {
        if (first is not { } since)
            return new Trend([]);
        var (sent, happened) = (reports.CountBy(MondayOf).ToDictionary(), incidents.CountBy(MondayOf).ToDictionary());
        return new Trend([.. Enumerable.Range(0, Length).Select(week => From(today).AddDays(7 * week)).Where(monday => monday >= MondayOf(since))
            .Select(monday => new TrendWeek(monday, sent.GetValueOrDefault(monday), happened.GetValueOrDefault(monday)))]);
    }

    /// <summary>Everything in two sentences, for those who do not see the drawing too.</summary>
    public string InWords()
    {
        if (Reports + Incidents == 0)
            return $"No reports in the last {Length} weeks.";
        var span = Weeks.Count == Length ? $"in the last {Length} weeks" : Weeks.Count == 1 ? "this week, the first with a report" : $"in the {Weeks.Count} weeks since the first report";
        var counted = $"{Count(Reports, "report")} and {Count(Incidents, "published incident")} {span}.";
        return $"{counted} {(Reports < FewestDrawn ? "Too few to speak of a trend." : Comparison())}".TrimEnd();
    }

    private string Comparison()
    {
        // This week is not over: it is not compared.
        var whole = Weeks.SkipLast(1).Select(week => week.Reports).ToList();
        if (whole.Count < 2 * Compared)
            return "Too short a time to speak of a trend.";
        var (late, early) = (whole.TakeLast(Compared).Sum(), whole.SkipLast(Compared).TakeLast(Compared).Sum());
        var difference = Math.Abs(late - early) <= 2 * Math.Sqrt(late + early) ? "no clear difference" : late > early ? "more" : "fewer";
        return $"In the last four whole weeks {Count(late, "report")}, in the four before {early.ToString("N0", CultureInfo.InvariantCulture)}: {difference}.";
    }

    private static string Count(int number, string what) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
