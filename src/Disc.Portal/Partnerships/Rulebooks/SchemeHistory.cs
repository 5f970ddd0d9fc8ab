namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What somebody did, and what was done about it. The order in which it is put down means nothing.</summary>
public sealed record SchemeHistory(
    IReadOnlyList<PastOffence> Offences, IReadOnlyList<PastWarning> Warnings, IReadOnlyList<PastExclusion> Exclusions)
{
    public static SchemeHistory Empty { get; } = new([], [], []);
}

/// <summary>Something that somebody did.</summary>
/// <param name="On">The day in London.</param>
/// <param name="Code">Which offence; null when it is none of the scheme's.</param>
/// <param name="What">Its type in words, for offences that the rules do not know.</param>
/// <param name="Reference">How people refer to it, such as "I-0042"; null when it was typed.</param>
/// <param name="SpentBy">The exclusion that rested on it already; null when none did.</param>
public sealed record PastOffence(DateOnly On, string? Code, string? What = null, string? Reference = null, string? SpentBy = null);

/// <summary>A warning that was given.</summary>
/// <param name="On">The day on which the person got it.</param>
/// <param name="Reference">How people refer to it; null when it was typed.</param>
public sealed record PastWarning(DateOnly On, string? Reference = null);

/// <summary>An exclusion that was served, and not lifted.</summary>
/// <param name="StartsOn">Its first day.</param>
/// <param name="EndsOn">Its last day.</param>
/// <param name="Months">Its length.</param>
/// <param name="Reference">How people refer to it; null when it was typed.</param>
public sealed record PastExclusion(DateOnly StartsOn, DateOnly EndsOn, int Months, string? Reference = null);
