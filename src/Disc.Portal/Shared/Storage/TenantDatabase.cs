using System.Text;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.Storage;

/// <summary>The fourth door: the database of the tenant of this scope. Reads open it; writes begin a piece of work in it.</summary>
public sealed class TenantDatabase<TDb>(CurrentTenant current, TenantSignals signals, Func<DbContextOptions<TDb>, TDb> create)
    where TDb : PlaceDb
{
    /// <summary>The name of the file in the tenant's folder.</summary>
    public const string FileName = "tenant.db";

    /// <summary>Opens the database for one use case; the caller disposes it.</summary>
    public TDb Open() => create(SqliteFile.Options<TDb>(current.Key.PathOf(FileName)));

    /// <summary>Takes what was erased out of the write-ahead log too; a reader that is busy makes it wait for the next time.</summary>
    public async Task EmptyLogAsync(CancellationToken cancellation = default)
    {
        await using var db = Open();
        await SqliteFile.EmptyLogAsync(db, cancellation);
    }

    /// <summary>Opens the database for somebody's reading use case; the caller disposes it.</summary>
    /// <exception cref="InvalidOperationException">The reader belongs to another place, and does not visit from this one's force.</exception>
    /// <exception cref="CertificationLapsed">The reader has documents to certify first (rule 3).</exception>
    public TDb OpenFor(Actor reader) => OpenFor(reader, evenWhenLapsed: false);

    /// <summary>Opens the database also for somebody who has documents to certify first: to read those, and nothing else.</summary>
    public TDb OpenForLapsed(Actor reader) => OpenFor(reader, evenWhenLapsed: true);

    /// <summary>
    /// Begins a piece of work: one transaction that holds the right to write from its first moment, so that what it reads cannot
    /// change under it.
    /// </summary>
    /// <exception cref="SessionEnded">The actor's session was ended or blocked meanwhile.</exception>
    /// <exception cref="CertificationLapsed">The actor has documents to certify first (rule 3).</exception>
    public Task<Work<TDb>> BeginAsync(Actor actor, CancellationToken cancellation = default) => BeginAsync(actor, evenWhenLapsed: false, cancellation);

    /// <summary>Begins work also for somebody who has documents to certify first: to certify them, and for their own account.</summary>
    public Task<Work<TDb>> BeginForLapsedAsync(Actor actor, CancellationToken cancellation = default) => BeginAsync(actor, evenWhenLapsed: true, cancellation);

    /// <summary>Opens what a history row of this place keeps sealed under its own key; null when there is nothing, or it was erased.</summary>
    public string? Unseal(HistoryRow row) => row.Sealed is null || row.RowKey is null
        ? null
        : Encoding.UTF8.GetString(current.Key.Open(row.RowKey, row.Sealed, HistorySeal.Purpose));

    private TDb OpenFor(Actor reader, bool evenWhenLapsed)
    {
        MustBelong(reader);
        var db = Open();
        try
        {
            LetIn(db, reader, evenWhenLapsed);
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    private async Task<Work<TDb>> BeginAsync(Actor actor, bool evenWhenLapsed, CancellationToken cancellation)
    {
        var db = Open();
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            MustBelong(actor);
            if (actor.Stamp is not null && actor.Place == current.Tenant.Id
                && !await db.Accounts.AnyAsync(a => a.Id == actor.AccountId && a.BlockedAt == null && a.SecurityStamp == actor.Stamp, cancellation))
                throw new SessionEnded();
            LetIn(db, actor, evenWhenLapsed);
            return new Work<TDb>(db, transaction, actor, new HistorySeal(current.Key.NewObjectKey, current.Key.Seal), signals.Send);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    // Asked at the door of every use case, so that no page, address or register can forget it (rule 3). A visitor from the force has
    // agreements of their own; the portal itself certifies nothing.
    private void LetIn(TDb db, Actor actor, bool evenWhenLapsed)
    {
        if (actor.IsPortal || actor.Place != current.Tenant.Id)
            return;
        db.Standing = db.StandingOf(actor.AccountId, actor.At);
        if (db.Standing == Standing.Lapsed && !evenWhenLapsed)
            throw new CertificationLapsed();
    }

    // The force may visit its own partnerships; what it may do there the register decides.
    private void MustBelong(Actor actor)
    {
        var visits = actor.Place is not null && actor.Place == current.Tenant.Force;
        if (actor.Place != current.Tenant.Id && !visits && !actor.IsPortal)
            throw new InvalidOperationException("This actor belongs to another place.");
    }
}
