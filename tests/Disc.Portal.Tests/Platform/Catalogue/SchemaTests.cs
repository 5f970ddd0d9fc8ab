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

    // Columns by what they are: one that was added later stands last, and says what rows of before have in it, which the model need not.
    private static async Task<List<string>> SchemaAsync(DbContext db) =>
    [
        .. await LinesAsync(db, """
            SELECT 'table ' || t.name || ': ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || c.hidden AS Value
            FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND t.name NOT LIKE '!_!_EF%' ESCAPE '!'
            """),
        .. await LinesAsync(db, """
            SELECT 'reference ' || t.name || ': ' || f."from" || ' to ' || f."table" || ' ' || f."to" || ' ' || f.on_delete AS Value
            FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            """),
        .. await LinesAsync(db, """
            SELECT type || ' ' || name || ': ' || coalesce(sql, '') AS Value FROM sqlite_master
            WHERE type <> 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
            """),
    ];

    private static Task<List<string>> LinesAsync(DbContext db, string query) => db.Database.SqlQueryRaw<string>(query).OrderBy(line => line).ToListAsync();

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
