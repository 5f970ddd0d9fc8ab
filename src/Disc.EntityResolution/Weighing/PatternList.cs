using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;

namespace Disc.EntityResolution.Weighing;

/// <summary>Many comparisons in little space: a level per attribute, and the rarity of what agrees exactly.</summary>
internal sealed class PatternList
{
    // 0 is "not known", else the level plus one.
    private readonly List<byte> levels = [];
    private readonly List<double> rarity = [];
    private readonly List<bool> overruled = [];

    public int Count => rarity.Count;

    /// <summary>The rarity of all that agrees exactly and has a term, in bits.</summary>
    public double RarityOf(int index) => rarity[index];

    /// <summary>A rule suggests two people who agree in much: nothing is to be learned from the pair about how one person's records agree.</summary>
    public bool IsOverruled(int index) => overruled[index];

    public void Add(Comparison comparison, Weigher weigher)
    {
        overruled.Add(Overrule.For(comparison, weigher.Model.Dependence) is { SuggestsTwo: true });
        var sum = 0.0;
        for (var attribute = (PersonAttribute)0; (int)attribute < LikelihoodTable.Attributes; attribute++)
        {
            if (!comparison.Knows(attribute))
            {
                levels.Add(0);
                continue;
            }
            ref readonly var finding = ref comparison[attribute];
            // The highest bit says that the chance of this very agreement stands in for u.
            var share = weigher.ShareOf(attribute, comparison);
            levels.Add((byte)((int)finding.Level + 1 | (share is null ? 0 : 0x80)));
            sum += share ?? 0;
        }
        rarity.Add(sum);
    }

    /// <summary>The level of an attribute, or -1 when it is not known.</summary>
    public int LevelOf(int index, int attribute) => (levels[index * LikelihoodTable.Attributes + attribute] & 0x7F) - 1;

    /// <summary>Whether the rarity of the agreed value stands in for u.</summary>
    public bool ByRarity(int index, int attribute) => (levels[index * LikelihoodTable.Attributes + attribute] & 0x80) != 0;
}
