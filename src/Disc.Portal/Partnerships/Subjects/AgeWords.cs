using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>How a person's age and look are said to members: never the date of birth.</summary>
public static class AgeWords
{
    /// <summary>"34", "30 to 40", "about 30", or null when nothing is known.</summary>
    public static string? Of(DateOnly? born, int? from, int? to, DateTime now)
    {
        var today = London.DayOf(now);
        if (born is { } day)
        {
            var years = today.Year - day.Year;
            return $"{(day.AddYears(years) > today ? years - 1 : years)}";
        }

        return (from, to) switch
        {
            ({ } low, { } high) => low == high ? $"about {low}" : $"{low} to {high}",
            ({ } low, null) => $"{low} or older",
            (null, { } high) => $"{high} or younger",
            _ => null,
        };
    }

    /// <summary>The sex in words; null when it was not recorded.</summary>
    public static string? InWords(this Sex sex) => sex switch
    {
        Sex.Female => "Female",
        Sex.Male => "Male",
        _ => null,
    };
}
