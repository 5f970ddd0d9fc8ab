namespace Disc.EntityResolution;

/// <summary>The answer for one pair of records, with its reasons, as it could be put before a court.</summary>
/// <param name="Answer">Same, Perhaps or Different.</param>
/// <param name="Weight">Evidence in bits: log2 of the odds that the two are one person, prior included. Each bit doubles the odds.</param>
/// <param name="Why">One reason for each attribute that both records give, strongest first, and any rule that overrode the sum.</param>
/// <param name="Model">Name and version of the model that weighed the evidence.</param>
public sealed record Verdict(Answer Answer, double Weight, IReadOnlyList<Why> Why, string Model)
{
    /// <summary>The weight as a probability between 0 and 1.</summary>
    public double Score => 1 / (1 + Math.Pow(2, -Weight));
}
