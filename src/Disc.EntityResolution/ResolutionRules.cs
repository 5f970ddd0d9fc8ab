namespace Disc.EntityResolution;

/// <summary>What binds one resolution besides the evidence.</summary>
public sealed record ResolutionRules
{
    /// <summary>What people decided before; Same always links, Different always keeps apart.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Gives the source of a record by its id; when set, only records of different sources are compared.</summary>
    public Func<string, string>? SourceOf { get; init; }

    /// <summary>Called as each stage begins and once at the end, on the calling thread: for progress and for timing, as the library has no clock.</summary>
    public Action<Stage>? OnStage { get; init; }
}
