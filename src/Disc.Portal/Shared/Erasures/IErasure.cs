namespace Disc.Portal.Shared.Erasures;

/// <summary>How one kind of thing is erased from the tenant of this scope; each feature that erases registers its own.</summary>
public interface IErasure
{
    /// <summary>The kind, one word, as it stands in the <see cref="ErasureLedger"/>.</summary>
    string Kind { get; }

    /// <summary>Erases the thing for good; nothing happens when it is not there.</summary>
    Task EraseAsync(Guid id, CancellationToken cancellation);
}
