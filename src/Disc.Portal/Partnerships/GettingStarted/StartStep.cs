namespace Disc.Portal.Partnerships.GettingStarted;

/// <summary>One step on the way to the first listing.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="IsDone">Whether the partnership's own data says that it is done: nobody ticks it.</param>
/// <param name="IsWork">True when it leads to a work page, which is loaded whole.</param>
public sealed record StartStep(string Title, string Why, string Address, bool IsDone, bool IsWork = false);
