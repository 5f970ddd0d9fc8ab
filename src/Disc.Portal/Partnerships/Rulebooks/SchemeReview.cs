namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>When an exclusion is reviewed by itself: after so many clear months, without an incident, a breach or a review.</summary>
public static class SchemeReview
{
    /// <summary>The day on which a review begins; null when the rules have none, or the exclusion is over before.</summary>
    /// <param name="rules">The rules that the exclusion was made under.</param>
    /// <param name="startsOn">The first day of the exclusion.</param>
    /// <param name="endsOn">Its last day.</param>
    /// <param name="happened">The days of incidents and breaches since, in any order: the time starts again on the day after each.</param>
    /// <param name="reviewed">The day of the last review; null when there was none.</param>
    public static DateOnly? DueOn(RuleSet rules, DateOnly startsOn, DateOnly endsOn, IEnumerable<DateOnly> happened, DateOnly? reviewed = null)
    {
        if (rules.ReviewAfterMonths is not { } months)
            return null;
        var clearFrom = happened.Select(day => day.AddDays(1)).Append(startsOn).Append(reviewed ?? startsOn).Max();
        var due = SchemeCalendar.LastDay(clearFrom, months).AddDays(1);
        return due <= endsOn ? due : null;
    }
}
