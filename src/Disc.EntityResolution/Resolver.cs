using Disc.EntityResolution.Blocking;
using Disc.EntityResolution.Clustering;
using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;
using Disc.EntityResolution.Standardising;
using Disc.EntityResolution.Weighing;

namespace Disc.EntityResolution;

/// <summary>Answers "are these the same person?", for two records or for a whole list. A pure function: no clock, no chance, no memory.</summary>
/// <remarks>Safe to share between threads. The method and its sources are in this project's README.</remarks>
public sealed class Resolver
{
    private static readonly ResolutionRules NoRules = new();

    private readonly Model model;

    /// <param name="model">What to weigh by; null is <see cref="Model.Default"/>.</param>
    public Resolver(Model? model = null) => this.model = model ?? Model.Default;

    /// <summary>Compares two records by the model as it stands.</summary>
    /// <returns>The verdict, with a reason for each attribute that both give. The order of the two does not matter.</returns>
    public Verdict Compare(PersonRecord a, PersonRecord b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var standardiser = new Standardiser(new Vocabulary());
        return Explain(standardiser.Standardise(a), standardiser.Standardise(b), new Weigher(model));
    }

    /// <summary>Finds who is who. A model that has not been learned is first fitted to these records; a learned one is used as it is.</summary>
    /// <param name="records">Any number, in any order: the order changes nothing in the answer.</param>
    /// <param name="rules">Earlier decisions and which sources may meet; null for none.</param>
    /// <returns>Every record in one cluster, with the pairs that hold it together; the Perhaps pairs between clusters; the model used.</returns>
    /// <exception cref="ArgumentException">Two records have one id.</exception>
    public Resolution Resolve(IReadOnlyList<PersonRecord> records, ResolutionRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        rules ??= NoRules;
        rules.OnStage?.Invoke(Stage.Standardising);
        var vocabulary = new Vocabulary();
        var standard = Standardise(records, vocabulary);

        rules.OnStage?.Invoke(Stage.Blocking);
        var mayMeet = MayMeet(standard, rules.SourceOf);
        var candidates = Blocker.Pairs(standard, mayMeet);

        rules.OnStage?.Invoke(Stage.Learning);
        var fitted = model.IsLearned ? model : new Learner(standard, vocabulary, candidates, mayMeet).Learn(model);

        rules.OnStage?.Invoke(Stage.Weighing);
        var weigher = new Weigher(fitted, vocabulary);
        var decisions = Decisions(rules.Decisions, standard);
        var links = Links(standard, candidates, weigher, decisions);

        rules.OnStage?.Invoke(Stage.Clustering);
        var clusters = new Clusterer(standard.Length, links, new Judge(standard, weigher, decisions)).Clusters();
        var resolution = Describe(standard, clusters, links, candidates.Count, weigher);
        rules.OnStage?.Invoke(Stage.Done);
        return resolution;
    }

    private static StandardRecord[] Standardise(IReadOnlyList<PersonRecord> records, Vocabulary vocabulary)
    {
        var ordered = records.ToArray();
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(a.Id, b.Id));
        var standardiser = new Standardiser(vocabulary);
        var standard = new StandardRecord[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            if (i > 0 && ordered[i].Id == ordered[i - 1].Id)
            {
                throw new ArgumentException($"Two records have the id \"{ordered[i].Id}\".", nameof(records));
            }
            standard[i] = standardiser.Standardise(ordered[i]);
        }
        return standard;
    }

    private static Func<int, int, bool>? MayMeet(StandardRecord[] standard, Func<string, string>? sourceOf)
    {
        if (sourceOf is null)
        {
            return null;
        }
        var sources = Array.ConvertAll(standard, r => sourceOf(r.Id));
        return (left, right) => sources[left] != sources[right];
    }

    private static Dictionary<ulong, Answer> Decisions(IReadOnlyList<Decision> decisions, StandardRecord[] standard)
    {
        var byPair = new Dictionary<ulong, Answer>();
        if (decisions.Count == 0)
        {
            return byPair;
        }
        var positions = new Dictionary<string, int>(standard.Length, StringComparer.Ordinal);
        for (var i = 0; i < standard.Length; i++)
        {
            positions[standard[i].Id] = i;
        }
        foreach (var decision in decisions)
        {
            // A decision about a record that is no longer shared waits until it is.
            if (decision.Answer != Answer.Perhaps && positions.TryGetValue(decision.Left, out var left) && positions.TryGetValue(decision.Right, out var right))
            {
                byPair[CandidatePairs.Pack(left, right)] = decision.Answer;
            }
        }
        return byPair;
    }

    private static List<Link> Links(StandardRecord[] standard, CandidatePairs candidates, Weigher weigher, Dictionary<ulong, Answer> decisions)
    {
        const int Stride = 1 << 14;
        var strides = (candidates.Count + Stride - 1) / Stride;
        var found = new List<Link>[strides];
        Parallel.For(0, strides, () => new Judge(standard, weigher, decisions), (stride, _, judge) =>
        {
            var links = found[stride] = [];
            var to = Math.Min(candidates.Count, (stride + 1) * Stride);
            for (var i = stride * Stride; i < to; i++)
            {
                var (left, right) = candidates[i];
                var (answer, weight) = judge.Of(left, right);
                if (answer != Answer.Different)
                {
                    links.Add(new Link(left, right, answer, weight));
                }
            }
            return judge;
        }, _ => { });
        var all = new List<Link>();
        foreach (var links in found)
        {
            all.AddRange(links);
        }
        var known = all.Select(link => CandidatePairs.Pack(link.Left, link.Right)).ToHashSet();
        foreach (var (pair, answer) in decisions)
        {
            if (answer == Answer.Same && known.Add(pair))
            {
                all.Add(new Link((int)(pair >> 32), (int)(uint)pair, answer, Judge.Decided));
            }
        }
        return all;
    }

    private static Resolution Describe(StandardRecord[] standard, int[] clusterOf, List<Link> links, int candidates, Weigher weigher)
    {
        var members = new SortedDictionary<int, (List<string> Ids, List<RecordPair> Held)>();
        for (var i = 0; i < standard.Length; i++)
        {
            if (!members.TryGetValue(clusterOf[i], out var cluster))
            {
                members[clusterOf[i]] = cluster = ([], []);
            }
            cluster.Ids.Add(standard[i].Id);
        }
        var perhaps = new List<RecordPair>();
        long linked = 0;
        foreach (var link in links)
        {
            var (left, right) = (standard[link.Left], standard[link.Right]);
            var pair = new RecordPair(left.Id, right.Id, link.Answer, link.Weight, () => link.Weight == Judge.Decided ? Decided(left, right, weigher) : Explain(left, right, weigher));
            linked += link.Answer == Answer.Same ? 1 : 0;
            var together = clusterOf[link.Left] == clusterOf[link.Right];
            (together ? members[clusterOf[link.Left]].Held : perhaps).Add(pair);
        }
        var clusters = members.Values.Select(m => new PersonCluster(m.Ids[0], m.Ids, m.Held)).ToList();
        return new Resolution(weigher.Model, clusters, perhaps, new Effort(standard.Length, candidates, linked));
    }

    /// <summary>A decision outweighs the evidence, which is still shown below it.</summary>
    private static Verdict Decided(StandardRecord left, StandardRecord right, Weigher weigher)
    {
        var evidence = Explain(left, right, weigher);
        var decision = new Why(null, null, "A person decided that these two are the same.", 0);
        return evidence with { Answer = Answer.Same, Weight = Judge.Decided, Why = [decision, .. evidence.Why] };
    }

    private static Verdict Explain(StandardRecord left, StandardRecord right, Weigher weigher)
    {
        if (string.CompareOrdinal(left.Id, right.Id) > 0)
        {
            (left, right) = (right, left);
        }
        var comparison = new Comparison();
        Comparer.Compare(left, right, comparison);
        var (answer, weight) = Judge.Of(comparison, weigher);
        var why = new List<Why>();
        foreach (var attribute in Enum.GetValues<PersonAttribute>())
        {
            if (comparison.Knows(attribute))
            {
                ref readonly var finding = ref comparison[attribute];
                var sentence = Wording.Sentence(attribute, finding, left, right, weigher);
                why.Add(new Why(attribute, finding.Level, sentence, weigher.Weigh(attribute, comparison)));
            }
        }
        why.Sort((a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)));
        if (Overrule.For(comparison, weigher.Model.Dependence) is { } rule && weight >= weigher.Model.PerhapsAt)
        {
            why.Insert(0, new Why(null, null, rule.Sentence, 0));
        }
        return new Verdict(answer, weight, why, weigher.Model.ToString());
    }
}
