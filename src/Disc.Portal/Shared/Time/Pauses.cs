namespace Disc.Portal.Shared.Time;

/// <summary>How long something that failed waits before it is tried again.</summary>
public static class Pauses
{
    // 2 to this power is more than any pause is long; beyond it the number would grow past what a time can hold.
    private const int MostDoublings = 12;

    /// <summary>A pause that doubles with each failure, up to the longest.</summary>
    /// <param name="first">The pause that is doubled.</param>
    /// <param name="doublings">How often.</param>
    /// <param name="longest">No pause is longer.</param>
    public static TimeSpan Doubled(TimeSpan first, int doublings, TimeSpan longest)
    {
        var pause = first * Math.Pow(2, Math.Min(doublings, MostDoublings));
        return pause < longest ? pause : longest;
    }
}
