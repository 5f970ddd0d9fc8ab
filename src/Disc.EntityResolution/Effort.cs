namespace Disc.EntityResolution;

/// <summary>How much work a resolution was.</summary>
/// <param name="Records">Records given.</param>
/// <param name="CandidatePairs">Pairs that blocking put forward, each compared once or twice.</param>
/// <param name="LinkedPairs">Pairs judged Same on their own, before clustering.</param>
public sealed record Effort(int Records, long CandidatePairs, long LinkedPairs);
