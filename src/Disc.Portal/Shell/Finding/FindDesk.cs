using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Shell.Finding;

/// <summary>Asks every finder, and says what they found under their headings.</summary>
public sealed class FindDesk(IReadOnlyList<Feature> features, IServiceProvider services)
{
    /// <summary>The shortest search, in characters: one letter finds everything, and so nothing.</summary>
    public const int Shortest = 2;

    /// <summary>How many of a kind are shown.</summary>
    public const int MostOfAKind = 6;

    /// <summary>What is found, in the order of the menu; empty headings are left out.</summary>
    public async Task<IReadOnlyList<FoundGroup>> FindAsync(Actor actor, string? typed, CancellationToken cancellation = default)
    {
        var words = typed?.Trim() ?? "";
        if (words.Length < Shortest)
            return [];
        words = words[..Math.Min(words.Length, KeptSearches.Length)];
        var groups = new List<FoundGroup>();
        foreach (var type in features.SelectMany(feature => feature.Finders))
        {
            var finder = (IFinder)services.GetRequiredService(type);
            if (await finder.FindAsync(actor, words, MostOfAKind, cancellation) is { Count: > 0 } found)
                groups.Add(new FoundGroup(finder.Heading, [.. found.Take(MostOfAKind)]));
        }

        return groups;
    }
}

/// <summary>Things of one kind that were found.</summary>
/// <param name="Heading">Their kind.</param>
/// <param name="Items">The best first.</param>
public sealed record FoundGroup(string Heading, IReadOnlyList<Found> Items);
