namespace Disc.EntityResolution;

/// <summary>The answer to "are these the same person?".</summary>
public enum Answer
{
    Different,
    Perhaps,
    Same,
}
