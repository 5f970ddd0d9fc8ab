using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Masking;

/// <summary>When something happened, as far as voters may know it: the part of the day and the month.</summary>
public static class TimeBand
{
    /// <summary>"An evening in March 2026".</summary>
    /// <param name="instant">When (UTC).</param>
    public static string Of(DateTime instant)
    {
        var local = London.Local(instant);
        var part = local.Hour switch
        {
            >= 5 and < 12 => "A morning",
            >= 12 and < 17 => "An afternoon",
            >= 17 and < 22 => "An evening",
            _ => "A night",
        };
        return $"{part} in {local.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}";
    }
}
