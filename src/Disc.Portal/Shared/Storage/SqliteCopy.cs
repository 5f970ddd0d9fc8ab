using Microsoft.Data.Sqlite;

namespace Disc.Portal.Shared.Storage;

/// <summary>Copies and examines whole SQLite files, also while others use them; what only SQLite understands about a file stands here.</summary>
public static class SqliteCopy
{
    /// <summary>Copies a database as of one moment, while it may be written; the copy appears whole or not at all.</summary>
    public static void Make(string from, string to)
    {
        var unfinished = to + ".part";
        File.Delete(unfinished);
        using (var connection = Open(from, SqliteOpenMode.ReadWrite))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $to";
            command.Parameters.AddWithValue("$to", unfinished);
            command.ExecuteNonQuery();
        }

        using (var copy = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            copy.Flush(flushToDisk: true);
        File.Move(unfinished, to, overwrite: true);
    }

    /// <summary>What is wrong inside a database file, as one line; null when it is whole.</summary>
    public static string? WhyNotWhole(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            var answer = command.ExecuteScalar() as string;
            if (answer != "ok")
                return answer ?? "It gives no answer.";
            command.CommandText = "PRAGMA foreign_key_check";
            using var reader = command.ExecuteReader();
            return reader.Read() ? $"A row of {reader.GetString(0)} points to a row that is not there." : null;
        }
        catch (SqliteException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>The migrations that a database says were applied to it, by one raw read; null when it says nothing at all.</summary>
    /// <param name="path">The database.</param>
    /// <param name="isAlone">Whether nobody else can have it open: then a file without a log beside it is read as it stands, which costs a tenth.</param>
    /// <exception cref="SqliteException">The file is no database, or a broken one.</exception>
    public static IReadOnlyList<string>? AppliedMigrations(string path, bool isAlone = false)
    {
        // Opened the usual way, even a reader makes the log and its index anew and removes them again.
        using var connection = isAlone && !File.Exists(path + "-wal")
            ? Open($"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly)
            : Open(path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (command.ExecuteScalar() is 0L)
            return null;
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        using var reader = command.ExecuteReader();
        var applied = new List<string>();
        while (reader.Read())
            applied.Add(reader.GetString(0));
        return applied;
    }

    /// <summary>
    /// Makes a file ready for its migrations: lifts the lock of a process that was killed while it migrated, which nobody else ever
    /// would, and sets write-ahead mode, which a copy does not have and EF's first look, being read-only, cannot set.
    /// </summary>
    public static void MakeReadyToMigrate(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=wal; DROP TABLE IF EXISTS __EFMigrationsLock";
        command.ExecuteNonQuery();
    }

    /// <summary>Lets go of every file that this process keeps open for its next use, before files are moved.</summary>
    public static void LetGo() => SqliteConnection.ClearAllPools();

    /// <summary>Removes a database with its write-ahead log.</summary>
    public static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
    }

    // Not pooled: a pooled handle would keep a file that is moved or removed. A file in write-ahead mode can only be read by
    // one who may write beside it.
    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 10,
        }.ToString());
        connection.Open();
        return connection;
    }
}
