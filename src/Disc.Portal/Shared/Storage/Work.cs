using System.Text;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Disc.Portal.Shared.Storage;

/// <summary>
/// One use case that writes: its changes, its history rows and its outbox rows are committed together or not at all; signals go out
/// only after the commit.
/// </summary>
public sealed class Work<TDb>(TDb db, IDbContextTransaction transaction, Actor actor, HistorySeal seal, Action<Signal> send) : IWork
    where TDb : PlaceDb
{
    private readonly List<HistoryEntry> entries = [];
    private readonly List<Signal> signals = [];

    /// <summary>The database, inside the transaction.</summary>
    public TDb Db => db;

    PlaceDb IWork.Place => db;

    /// <summary>Who works.</summary>
    public Actor Actor => actor;

    /// <summary>Says to the audit trail what was done.</summary>
    public void Record(HistoryEntry entry) => entries.Add(entry);

    /// <summary>Says to the audit trail what was done.</summary>
    public void Record(string verb, string kind, Guid? id = null, string? fields = null) => entries.Add(new(verb, kind, id, fields));

    /// <summary>Tells listeners of the tenant, once the work is committed.</summary>
    public void Tell(Signal signal) => signals.Add(signal);

    /// <summary>Writes everything down for good.</summary>
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        // Wakes the post; nobody's screen has to look again, hence the empty audience.
        var writesLetters = db.ChangeTracker.Entries<Letter>().Any(entry => entry.State == EntityState.Added);
        // Saved first: an identity or a concurrency token that fails must not leave a history row behind.
        await db.SaveChangesAsync(cancellation);
        if (writesLetters)
            Tell(new Signal(SignalTopics.Letters, Audience: Guid.Empty));
        await AppendHistoryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var signal in signals)
            send(signal);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }

    private async Task AppendHistoryAsync(CancellationToken cancellation)
    {
        if (entries.Count == 0)
            return;
        var last = await db.History.AsNoTracking().OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancellation);
        var (number, before) = last is null ? (0L, HistoryChain.Start) : (last.Number, last.Hash);
        foreach (var entry in entries)
        {
            byte[]? sealedText = null, rowKey = null;
            if (entry.Private is not null)
            {
                rowKey = entry.SubjectKey is null ? seal.NewKey() : null;
                sealedText = seal.Seal(entry.SubjectKey ?? rowKey!, Encoding.UTF8.GetBytes(entry.Private), HistorySeal.Purpose);
            }

            var row = new HistoryRow(++number, actor.At, entry.IsNameless ? Guid.Empty : actor.AccountId, entry.IsNameless ? null : actor.From, entry, sealedText, rowKey, before);
            db.History.Add(row);
            before = row.Hash;
        }

        await db.SaveChangesAsync(cancellation);
    }
}
