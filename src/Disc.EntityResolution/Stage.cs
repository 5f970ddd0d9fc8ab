namespace Disc.EntityResolution;

/// <summary>A stage of resolving, in the order they run.</summary>
public enum Stage
{
    Standardising,
    Blocking,
    Learning,
    Weighing,
    Clustering,
    Done,
}
