namespace Disc.EntityResolution;

/// <summary>One reason within a verdict: what was compared, how far it agreed, and how much that counts.</summary>
/// <param name="Attribute">What was compared; null for a rule that looks at several attributes.</param>
/// <param name="Level">How far it agreed; null for a rule.</param>
/// <param name="Sentence">The reason in one plain sentence.</param>
/// <param name="Weight">Contribution in bits: above zero speaks for one person, below zero for two. Zero for a rule.</param>
public sealed record Why(PersonAttribute? Attribute, Level? Level, string Sentence, double Weight);
