using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Models;

/// <summary>How many people share each value, frozen when the model was learned. It counts people, not records.</summary>
public sealed class FrequencyTable
{
    // Of the people who have a value, one is the person himself: the chance that another has it starts at half a person.
    private const double Half = 0.5;

    private readonly Dictionary<(TermKind Kind, string Text), int> counts;
    private readonly int[] people;

    internal FrequencyTable(Dictionary<(TermKind Kind, string Text), int> counts, int[] people)
    {
        this.counts = counts;
        this.people = people;
    }

    internal IReadOnlyDictionary<(TermKind Kind, string Text), int> Counts => counts;

    internal IReadOnlyList<int> People => people;

    /// <summary>The chance that another person has this value too.</summary>
    /// <param name="kind">The sort of value.</param>
    /// <param name="text">The standardised value, blanks closed up. A value never met counts as held by one person.</param>
    /// <param name="expected">The chance for an average value, from the model's u.</param>
    /// <returns>Above 0, at most 1.</returns>
    public double Share(TermKind kind, string text, double expected)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A gamma prior around the average, as if half a person had been met among so many that the average comes out. One sighting of an
        // e-mail address tells little about how common it is, and the average of addresses tells a lot; so the prior fades as the count grows.
        double count = Math.Max(1, counts.GetValueOrDefault((kind, text), 1));
        return Math.Min(1, (count - Half) / (people[(int)kind] + Half / (expected * count * count)));
    }
}
