using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform;
using Disc.Portal.Shared.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Platform.Catalogue;

public sealed class SchemaTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("disc-schema-").FullName;

    public static TheoryData<string> Databases => ["catalogue", "force", "partnership"];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_migrations_make_the_schema_of_the_model(string database)
    {
        await using var migrated = Open(database, "migrated");
        Assert.False(migrated.Database.HasPendingModelChanges(), "The model changed: write a migration with infra/migration.sh.");
        await migrated.Database.MigrateAsync();
        await using var created = Open(database, "created");
        await created.Database.EnsureCreatedAsync();

        var wanted = await SchemaAsync(created);
        Assert.NotEmpty(wanted);
        Assert.Equal(wanted, await SchemaAsync(migrated));
    }

    private static async Task<List<string>> SchemaAsync(DbContext db) => await db.Database
        .SqlQuery<string>($"SELECT type || ' ' || name || ': ' || coalesce(sql, '') AS Value FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
        .OrderBy(line => line).ToListAsync();

    private DbContext Open(string database, string name)
    {
        var path = Path.Combine(directory, $"{database}-{name}.db");
        return database switch
        {
            "catalogue" => new CatalogueDb(SqliteFile.Options<CatalogueDb>(path)),
            "force" => new ForceDb(SqliteFile.Options<ForceDb>(path)),
            _ => new PartnershipDb(SqliteFile.Options<PartnershipDb>(path)),
        };
    }
}
