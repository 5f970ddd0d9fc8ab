using Disc.Portal.Shared.History;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Shared.Storage;

/// <summary>A piece of work in a place of any kind; see <see cref="Work{TDb}"/>.</summary>
public interface IWork : IAsyncDisposable
{
    /// <summary>What every place stores, inside the transaction.</summary>
    PlaceDb Place { get; }

    /// <summary>Says to the audit trail what was done.</summary>
    void Record(HistoryEntry entry);

    /// <summary>Tells listeners of the place, once the work is committed.</summary>
    void Tell(Signal signal);

    /// <summary>Writes everything down for good.</summary>
    Task CommitAsync(CancellationToken cancellation = default);
}
