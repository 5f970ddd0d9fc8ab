using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.Storage;

/// <summary>
/// The door to a file of derived data of the tenant of this scope: it holds nothing that cannot be made again, stands in no backup, and
/// is made anew when it is missing or of another version.
/// </summary>
/// <param name="current">The tenant of the scope.</param>
/// <param name="fileName">The name of the file in the tenant's folder.</param>
/// <param name="version">The version of the tables: raise it when the model changes.</param>
/// <param name="create">Makes the context.</param>
public sealed class DerivedDatabase<TDb>(CurrentTenant current, string fileName, int version, Func<DbContextOptions<TDb>, TDb> create)
    where TDb : DbContext
{
    /// <summary>Opens the database for one use case; the caller disposes it.</summary>
    public async Task<TDb> OpenAsync(CancellationToken cancellation = default)
    {
        var db = create(SqliteFile.Options<TDb>(current.Key.PathOf(fileName)));
        try
        {
            if (await SqliteFile.VersionAsync(db, cancellation) != version)
                await SqliteFile.MakeAfreshAsync(db, version, cancellation);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes sure that what was deleted is in no file any more.</summary>
    public Task ForgetDeletedAsync(TDb db, CancellationToken cancellation = default) => SqliteFile.EmptyLogAsync(db, cancellation);
}
