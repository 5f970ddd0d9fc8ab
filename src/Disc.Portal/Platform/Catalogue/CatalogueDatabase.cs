using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Catalogue;

/// <summary>Opens the catalogue: for the platform only, never for a tenant's feature.</summary>
public sealed class CatalogueDatabase(IOptions<TenancyOptions> options, MasterKey master)
{
    /// <summary>The name of the file in the data directory.</summary>
    public const string FileName = "catalogue.db";

    /// <summary>The full path of the file.</summary>
    public string Path => System.IO.Path.Combine(options.Value.DataDirectory, FileName);

    /// <summary>Opens it for one use case; the caller disposes it.</summary>
    public CatalogueDb Open() => new(SqliteFile.Options<CatalogueDb>(Path));

    /// <summary>Begins a piece of work in one transaction.</summary>
    /// <exception cref="SessionEnded">The operator's session was ended or blocked meanwhile.</exception>
    public async Task<Work<CatalogueDb>> BeginAsync(Actor actor, CancellationToken cancellation = default)
    {
        var db = Open();
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (actor.Stamp is not null
                && !await db.Accounts.AnyAsync(a => a.Id == actor.AccountId && a.BlockedAt == null && a.SecurityStamp == actor.Stamp, cancellation))
                throw new SessionEnded();
            return new Work<CatalogueDb>(db, transaction, actor, new HistorySeal(master.NewPlatformKey, master.Seal), _ => { });
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
