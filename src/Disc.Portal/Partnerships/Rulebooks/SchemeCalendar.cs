namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>Months as the calendar has them, over leap days and ends of months.</summary>
public static class SchemeCalendar
{
    /// <summary>
    /// The last day of some months. "12 months from 3 March" ends with 2 March; from a day that the last month does not have (31 January,
    /// one month; 29 February, a year) with the last day of that month (the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027).
    /// </summary>
    public static DateOnly LastDay(DateOnly start, int months)
    {
        var end = start.AddMonths(months);
        return end.Day == start.Day ? end.AddDays(-1) : end;
    }

    /// <summary>How many months from a day on reach another day: what is left, rounded up; 0 when it is over.</summary>
    public static int MonthsUntil(DateOnly day, DateOnly last)
    {
        var months = 0;
        while (LastDay(day, months) < last)
            months++;
        return months;
    }
}
