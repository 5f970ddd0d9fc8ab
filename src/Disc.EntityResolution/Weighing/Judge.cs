using Disc.EntityResolution.Blocking;
using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Weighing;

/// <summary>Compares, weighs, applies the rules that overrule a sum, and what people decided. One for each thread.</summary>
internal sealed class Judge(IReadOnlyList<StandardRecord> records, Weigher weigher, Dictionary<ulong, Answer> decisions)
{
    // What a person decided outweighs any evidence.
    public const double Decided = 200;

    private readonly Comparison comparison = new();

    /// <summary>From this weight on a pair is at least Perhaps, unless a rule forbids it.</summary>
    public double PerhapsAt => weigher.Model.PerhapsAt;

    /// <summary>The answer and its weight for two records by position.</summary>
    public (Answer Answer, double Weight) Of(int left, int right)
    {
        if (decisions.Count > 0 && decisions.TryGetValue(CandidatePairs.Pack(left, right), out var decided))
        {
            return (decided, decided == Answer.Same ? Decided : -Decided);
        }
        Comparer.Compare(records[left], records[right], comparison);
        return Of(comparison, weigher);
    }

    /// <summary>The answer and its weight for findings already made.</summary>
    public static (Answer Answer, double Weight) Of(Comparison comparison, Weigher weigher)
    {
        var weight = weigher.Weigh(comparison);
        var answer = ByWeight(weight, weigher.Model);
        // Rules only lower an answer: most pairs are Different anyway and need none.
        if (answer != Answer.Different && Overrule.For(comparison, weigher.Model.Dependence) is { } rule && rule.Ceiling < answer)
        {
            answer = rule.Ceiling;
        }
        return (answer, weight);
    }

    private static Answer ByWeight(double weight, Model model) =>
        weight >= model.SameAt ? Answer.Same : weight >= model.PerhapsAt ? Answer.Perhaps : Answer.Different;
}
