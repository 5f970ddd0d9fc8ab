namespace Disc.Portal.Shared.Finding;

/// <summary>One kind of thing that can be found from anywhere: subjects, people, reports, actions. It shows an actor only what they may see.</summary>
public interface IFinder
{
    /// <summary>The heading above what it finds, such as "Subjects".</summary>
    string Heading { get; }

    /// <summary>What matches, the best first.</summary>
    /// <param name="actor">Who looks; what they may not see is not found.</param>
    /// <param name="words">What was typed, trimmed, at least two characters.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="cancellation">Stops the search: somebody typed on.</param>
    Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation);
}

/// <summary>One thing that was found.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Relative to the place's base address.</param>
/// <param name="Hint">What tells it from others of the same name; null when nothing has to.</param>
/// <param name="IsWork">True when it leads to a work page, which is loaded whole.</param>
public sealed record Found(string Title, string Address, string? Hint = null, bool IsWork = false);
