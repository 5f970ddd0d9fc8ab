namespace Disc.EntityResolution.Models;

/// <summary>How often two records of one person, and of two people, agree this far.</summary>
/// <param name="M">Share of pairs of one person, 0 to 1.</param>
/// <param name="U">Share of pairs of different people, 0 to 1.</param>
public readonly record struct Likelihood(double M, double U)
{
    /// <summary>Evidence in bits: log2(m/u). Above zero speaks for one person.</summary>
    public double Bits => Math.Log2(M / U);
}
