namespace Disc.EntityResolution.Searching;

/// <summary>One record that a search found.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Score">0 to 1: the share of what was asked that this record answers, rare words counting more than common ones.</param>
/// <param name="Why">One sentence for each thing asked that was found, strongest first.</param>
public sealed record SearchHit(string Id, double Score, IReadOnlyList<string> Why);
