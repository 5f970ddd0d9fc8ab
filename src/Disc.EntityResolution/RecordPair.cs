namespace Disc.EntityResolution;

/// <summary>Two records that were compared and found to be perhaps, or certainly, one person.</summary>
public sealed class RecordPair
{
    private readonly Func<Verdict> explain;

    internal RecordPair(string left, string right, Answer answer, double weight, Func<Verdict> explain)
    {
        Left = left;
        Right = right;
        Answer = answer;
        Weight = weight;
        this.explain = explain;
    }

    /// <summary>The ordinally smaller id of the two.</summary>
    public string Left { get; }

    public string Right { get; }

    public Answer Answer { get; }

    /// <summary>Evidence in bits; see <see cref="EntityResolution.Verdict.Weight"/>.</summary>
    public double Weight { get; }

    /// <summary>The verdict with its reasons. Worded on each call, so that a million pairs do not carry a million explanations.</summary>
    public Verdict Verdict => explain();
}
