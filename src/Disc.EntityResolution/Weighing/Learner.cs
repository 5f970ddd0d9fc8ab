using Disc.EntityResolution.Blocking;
using Disc.EntityResolution.Clustering;
using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Weighing;

/// <summary>Fits the prior model to a list of records, without labels and without chance: equal records give an equal model.</summary>
internal sealed class Learner(IReadOnlyList<StandardRecord> records, Vocabulary vocabulary, CandidatePairs candidates, Func<int, int, bool>? mayMeet)
{
    private const int MostCandidates = 200_000;
    private const int MostRandom = 80_000;
    private const int Rounds = 12;

    // Odds of about a thousand to one: enough to count two records as one person when values are counted.
    private const double PlainlySame = 10;

    public Model Learn(Model prior)
    {
        // First with frequencies of records; then those plainly of one person are counted once, and all is learned again.
        var first = Fit(prior, prior, Frequencies(new DisjointSets(records.Count)));
        var people = new DisjointSets(records.Count);
        var judge = new Judge(records, new Weigher(first, vocabulary), []);
        for (var i = 0; i < candidates.Count; i++)
        {
            var (left, right) = candidates[i];
            if (people.Find(left) != people.Find(right) && judge.Of(left, right) is { Answer: Answer.Same, Weight: >= PlainlySame })
            {
                people.Join(left, right);
            }
        }
        return ModelFile.Stamped(Fit(prior, first, Frequencies(people)));
    }

    private Model Fit(Model prior, Model start, FrequencyTable frequencies)
    {
        var counted = new Model(prior.Name, prior.Version, start.PriorBits, prior.SameAt, prior.PerhapsAt, start.Dependence, start.Likelihoods, frequencies);
        var weigher = new Weigher(counted, vocabulary);
        var comparison = new Comparison();
        var believed = new PatternList();
        var dependence = new DependenceCount(prior.Dependence);
        var step = Math.Max(1, candidates.Count / MostCandidates);
        for (var i = 0; i < candidates.Count; i += step)
        {
            var (left, right) = candidates[i];
            Comparer.Compare(records[left], records[right], comparison);
            believed.Add(comparison, weigher);
            dependence.Add(comparison, weigher);
        }
        var expectation = new Expectation(prior, counted, believed, 1.0 / step, RandomPairs(weigher, comparison, out var allPairs), allPairs);
        expectation.Run(Rounds);
        return new Model(
            prior.Name, prior.Version, expectation.PriorBits, prior.SameAt, prior.PerhapsAt, dependence.Learned(), expectation.Table, frequencies);
    }

    private PatternList RandomPairs(Weigher weigher, Comparison comparison, out double allPairs)
    {
        var drawn = new PatternList();
        var n = records.Count;
        long met = 0, tried = 0;
        void Meet(int left, int right)
        {
            tried++;
            if (left == right || (mayMeet is not null && !mayMeet(left, right)))
            {
                return;
            }
            met++;
            Comparer.Compare(records[left], records[right], comparison);
            drawn.Add(comparison, weigher);
        }
        allPairs = n * (n - 1.0) / 2;
        if (allPairs <= MostRandom)
        {
            for (var left = 0; left < n; left++)
            {
                for (var right = left + 1; right < n; right++)
                {
                    Meet(left, right);
                }
            }
        }
        else
        {
            // SplitMix64 from a fixed seed (Steele, Lea and Flood, 2014): drawn, but the same on every run.
            ulong state = 0x5EED;
            for (var i = 0; i < MostRandom; i++)
            {
                Meet((int)(Next(ref state) % (ulong)n), (int)(Next(ref state) % (ulong)n));
            }
        }
        if (mayMeet is not null && tried > 0)
        {
            allPairs *= (double)met / tried;
        }
        return drawn;
    }

    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    /// <summary>Counts in how many people each value occurs.</summary>
    private FrequencyTable Frequencies(DisjointSets people)
    {
        var seen = new HashSet<(int Person, int Term)>();
        var having = new HashSet<(int Person, TermKind Kind)>();
        var counts = new Dictionary<(TermKind Kind, string Text), int>();
        var kinds = new int[Enum.GetValues<TermKind>().Length];
        void Count(int person, Term? term)
        {
            if (term is null || !seen.Add((person, term.Number)))
            {
                return;
            }
            counts[(term.Kind, term.Text)] = counts.GetValueOrDefault((term.Kind, term.Text)) + 1;
            if (having.Add((person, term.Kind)))
            {
                kinds[(int)term.Kind]++;
            }
        }
        for (var i = 0; i < records.Count; i++)
        {
            var person = people.Find(i);
            foreach (var term in Terms(records[i]))
            {
                Count(person, term);
            }
        }
        // A value that one person has is as rare as one never met: it need not be kept.
        var shared = counts.Where(c => c.Value > 1).ToDictionary(c => c.Key, c => c.Value);
        return new FrequencyTable(shared, kinds);
    }

    private static IEnumerable<Term?> Terms(StandardRecord record)
    {
        foreach (var name in record.Names)
        {
            yield return name.First;
            yield return name.Given;
            yield return name.Family;
            foreach (var middle in name.Middle)
            {
                yield return middle;
            }
        }
        yield return record.DateTerm;
        foreach (var term in record.Towns.Concat(record.Postcodes).Concat(record.Streets).Concat(record.Marks))
        {
            yield return term;
        }
        foreach (var (_, term) in record.Identifiers.Concat(record.Details))
        {
            yield return term;
        }
    }
}
