namespace Disc.Portal.Shared.Installing;

/// <summary>One verb of the command line, for operators.</summary>
public abstract class Verb
{
    /// <summary>The word that calls it.</summary>
    public abstract string Name { get; }

    /// <summary>One line: how it is called and what it does.</summary>
    public abstract string Usage { get; }

    /// <summary>Whether it may run while a portal uses the same data.</summary>
    public virtual bool MayRunBesideThePortal => true;

    /// <summary>Whether the data is upgraded and loaded before it runs; not for a verb that puts the data right first.</summary>
    public virtual bool NeedsTheData => true;

    /// <summary>Does it.</summary>
    /// <param name="arguments">What stands behind the word.</param>
    /// <param name="output">Where it says what it did.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The exit code: 0 done, 1 something is wrong, 2 called wrongly.</returns>
    public abstract Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation);
}
