using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Disc.Portal.Shared.Storage;

/// <summary>How this product opens an SQLite file; every sentence that only SQLite understands about a connection stands here.</summary>
public static class SqliteFile
{
    private static readonly PragmaInterceptor Pragmas = new();

    /// <summary>The options of a context over the file at <paramref name="path"/>.</summary>
    public static DbContextOptions<TDb> Options<TDb>(string path)
        where TDb : DbContext =>
        new DbContextOptionsBuilder<TDb>().UseSqlite(ConnectionString(path)).AddInterceptors(Pragmas).Options;

    /// <summary>The connection string of a file.</summary>
    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = 10,
    }.ToString();

    /// <summary>The version that the file says it has; 0 for a new file.</summary>
    public static async Task<int> VersionAsync(DbContext db, CancellationToken cancellation)
    {
        var versions = await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").ToListAsync(cancellation);
        return versions[0];
    }

    /// <summary>Empties a file of derived data and makes the model's tables in it, unless another got there first.</summary>
    public static async Task MakeAfreshAsync(DbContext db, int version, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await VersionAsync(db, cancellation) == version)
            return;
        var tables = await db.Database.SqlQueryRaw<string>(
            "SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync(cancellation);
        var script = new StringBuilder();
        foreach (var table in tables)
            script.Append(CultureInfo.InvariantCulture, $"DROP TABLE \"{table}\";");
        script.Append(db.Database.GenerateCreateScript());
        script.Append(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version};");
        await db.Database.ExecuteSqlRawAsync(script.ToString(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Empties the write-ahead log, so that what was deleted is in no file any more.</summary>
    public static Task EmptyLogAsync(DbContext db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);

    /// <summary>Sets and asserts what the product relies on: write-ahead log, foreign keys, overwritten deletes, full durability.</summary>
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        private static readonly (string Pragma, string Wanted)[] Relied =
            [("journal_mode", "wal"), ("foreign_keys", "1"), ("secure_delete", "1"), ("synchronous", "2"), ("busy_timeout", "10000")];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetAndAssert(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SetAndAssert(connection);
            return Task.CompletedTask;
        }

        private static void SetAndAssert(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            foreach (var (pragma, wanted) in Relied)
            {
                command.CommandText = $"PRAGMA {pragma}={wanted}";
                command.ExecuteScalar();
                command.CommandText = $"PRAGMA {pragma}";
                var found = Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
                if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
                    throw new InvalidOperationException($"SQLite does not keep {pragma}={wanted}; it answers {found}.");
            }
        }
    }
}
