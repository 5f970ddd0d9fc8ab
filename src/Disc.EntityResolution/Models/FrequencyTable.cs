using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Models;

/// <summary>How many people share each value, frozen when the model was learned. It counts people, not records.</summary>
public sealed class FrequencyTable
{
    // As many imagined people, spread as the model's u has it, temper the counts of a small population.
    private const double Imagined = 50;

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
        // Half a person off: of the people counted, one is the person himself.
        var others = Math.Max(1, counts.GetValueOrDefault((kind, text), 1)) - 0.5;
        return Math.Min(1, (others + Imagined * expected) / (people[(int)kind] + Imagined));
    }
}
