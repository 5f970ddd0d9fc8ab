using Disc.EntityResolution.Models;

namespace Disc.EntityResolution.Weighing;

/// <summary>Learns m and u without being told which pairs are one person: expectation maximisation from the prior model.</summary>
/// <remarks>
/// A. P. Dempster, N. M. Laird and D. B. Rubin, "Maximum Likelihood from Incomplete Data via the EM Algorithm", 1977; for linkage W. E. Winkler, 1988.
/// m comes from the candidate pairs, each counted as far as it is believed; u from pairs drawn at random, each as far as it is disbelieved.
/// Brothers, twins, father and son of one name agree in much: pairs that a rule overrules teach nothing about m.
/// The two meet in the prior: believed pairs over all possible pairs. So blocking, which picks pairs that agree, does not bend u.
/// </remarks>
internal sealed class Expectation(Model prior, Model start, PatternList candidates, double candidateShare, PatternList random, double allPairs)
{
    // Imagined pairs that agree as the prior model says: a small list of records moves the model little.
    private const double ImaginedMatches = 25;
    private const double ImaginedOthers = 200;
    private const double ImaginedPairs = 20_000;

    private double priorBits = start.PriorBits;
    private LikelihoodTable table = start.Likelihoods;
    private readonly double[] bitsOfM = new double[LikelihoodTable.Attributes * LikelihoodTable.Levels];
    private readonly double[] bitsOfBoth = new double[LikelihoodTable.Attributes * LikelihoodTable.Levels];

    /// <summary>The prior after learning, in bits.</summary>
    public double PriorBits => priorBits;

    public LikelihoodTable Table => table;

    /// <summary>Runs a fixed number of rounds, so that equal input always gives equal output.</summary>
    public void Run(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Step();
        }
    }

    private void Step()
    {
        TakeLogarithms();
        var matches = new double[LikelihoodTable.Attributes * LikelihoodTable.Levels];
        var others = new double[LikelihoodTable.Attributes * LikelihoodTable.Levels];
        var expected = 0.0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsOverruled(i))
            {
                continue;
            }
            var belief = Belief(candidates, i);
            expected += belief / candidateShare;
            Count(candidates, i, belief, matches);
        }
        for (var i = 0; i < random.Count; i++)
        {
            Count(random, i, 1 - Belief(random, i), others);
        }
        priorBits = Math.Log2((expected + ImaginedPairs * Math.Pow(2, prior.PriorBits)) / (allPairs + ImaginedPairs));
        table = Shares(matches, others);
    }

    private double Belief(PatternList patterns, int index)
    {
        var bits = priorBits + patterns.RarityOf(index);
        for (var attribute = 0; attribute < LikelihoodTable.Attributes; attribute++)
        {
            var level = patterns.LevelOf(index, attribute);
            if (level >= 0)
            {
                var cell = attribute * LikelihoodTable.Levels + level;
                bits += patterns.ByRarity(index, attribute) ? bitsOfM[cell] : bitsOfBoth[cell];
            }
        }
        return 1 / (1 + Math.Pow(2, -bits));
    }

    private void TakeLogarithms()
    {
        for (var attribute = 0; attribute < LikelihoodTable.Attributes; attribute++)
        {
            for (var level = 0; level < LikelihoodTable.Levels; level++)
            {
                var cell = attribute * LikelihoodTable.Levels + level;
                bitsOfM[cell] = Math.Log2(table[attribute, level].M);
                bitsOfBoth[cell] = table[attribute, level].Bits;
            }
        }
    }

    private static void Count(PatternList patterns, int index, double share, double[] counts)
    {
        for (var attribute = 0; attribute < LikelihoodTable.Attributes; attribute++)
        {
            var level = patterns.LevelOf(index, attribute);
            if (level >= 0)
            {
                counts[attribute * LikelihoodTable.Levels + level] += share;
            }
        }
    }

    private LikelihoodTable Shares(double[] matches, double[] others)
    {
        var shares = new LikelihoodTable();
        for (var attribute = 0; attribute < LikelihoodTable.Attributes; attribute++)
        {
            var row = attribute * LikelihoodTable.Levels;
            var allMatches = Sum(matches, row) + ImaginedMatches;
            var allOthers = Sum(others, row) + ImaginedOthers;
            for (var level = 0; level < LikelihoodTable.Levels; level++)
            {
                if (prior.Likelihoods.Knows(attribute, level))
                {
                    var before = prior.Likelihoods[attribute, level];
                    shares[attribute, level] = new Likelihood(
                        (matches[row + level] + ImaginedMatches * before.M) / allMatches,
                        (others[row + level] + ImaginedOthers * before.U) / allOthers);
                }
            }
        }
        return shares;
    }

    private static double Sum(double[] counts, int row)
    {
        var sum = 0.0;
        for (var level = 0; level < LikelihoodTable.Levels; level++)
        {
            sum += counts[row + level];
        }
        return sum;
    }
}
