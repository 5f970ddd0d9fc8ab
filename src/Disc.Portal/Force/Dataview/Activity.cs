using System.Globalization;

namespace Disc.Portal.Force.Dataview;

/// <summary>How many incidents happened in each of the last twelve months, this one last.</summary>
public sealed record Activity(IReadOnlyList<int> Months, DateOnly ThisMonth)
{
    /// <summary>The number of months shown.</summary>
    public const int Length = 12;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>All of them together.</summary>
    public int Total => Months.Sum();

    /// <summary>Counts days into months; what is older than a year is left out.</summary>
    public static Activity Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var months = new int[Length];
        foreach (var day in days)
        {
            var ago = (today.Year - day.Year) * 12 + today.Month - day.Month;
            if (ago is >= 0 and < Length)
                months[Length - 1 - ago]++;
        }

        return new Activity(months, new DateOnly(today.Year, today.Month, 1));
    }

    /// <summary>The same in words, for those who do not see the line.</summary>
    public string InWords()
    {
        if (Total == 0)
            return "No incidents in the last 12 months";
        var most = Months.Max();
        var when = ThisMonth.AddMonths(Months.ToList().LastIndexOf(most) - Length + 1).ToString("MMMM yyyy", British);
        return $"{Total} incident{(Total == 1 ? "" : "s")} in the last 12 months, most in {when} ({most})";
    }
}
