using Disc.Portal.Partnerships;
using Disc.Portal.Platform.Anchors;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Catalogue;

public sealed class TenantUpgradeTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    private TenantStore Store => portal.Services.GetRequiredService<TenantStore>();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_tenant_with_a_corrupted_file_is_set_aside_with_its_reason_and_the_others_run()
    {
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(portal.FileOf(portal.Alpha), new string('x', 8192));

        await StartAsync();

        var (tenant, reason) = Assert.Single(Store.SetAside);
        Assert.Equal(portal.Alpha.Id, tenant.Id);
        Assert.Contains("restore it from a backup", reason, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/alpha/sign-in")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/beta/sign-in")).StatusCode);
    }

    [Fact]
    public async Task The_lock_that_a_killed_migration_leaves_behind_blocks_the_tenant_no_more()
    {
        Empty(portal.Alpha,
            """
            PRAGMA journal_mode=wal;
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-03-03 11:59:00+00:00');
            """);
        // That it does block: the migrations alone would wait for ever.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using var db = new PartnershipDb(SqliteFile.Options<PartnershipDb>(portal.FileOf(portal.Alpha)));
            await db.Database.MigrateAsync(patience.Token);
        });
        SqliteConnection.ClearAllPools();

        await StartAsync();

        Assert.Empty(Store.SetAside);
        Assert.Equal(0, await CountAccountsAsync(portal.Alpha));
        Assert.Equal(7, await CountAccountsAsync(portal.Beta));
    }

    [Fact]
    public async Task The_copy_from_before_an_upgrade_is_kept_until_the_next_good_start()
    {
        Empty(portal.Alpha, "CREATE TABLE Old (Id INTEGER); INSERT INTO Old VALUES (42);");
        var copy = portal.FileOf(portal.Alpha) + ".before-upgrade";

        await StartAsync();
        Assert.Empty(Store.SetAside);
        Assert.Equal(42L, Scalar(copy, "SELECT Id FROM Old"));
        Assert.Equal(0L, Scalar(copy, "SELECT count(*) FROM sqlite_master WHERE name = 'Accounts'"));

        await StartAsync();
        Assert.False(File.Exists(copy));
        Assert.False(File.Exists(portal.FileOf(portal.Beta) + ".before-upgrade"));
    }

    [Fact]
    public async Task An_upgrade_that_failed_leaves_the_first_copy_alone_on_the_next_try()
    {
        // A table of the same name makes the migration fail.
        Empty(portal.Alpha, "CREATE TABLE Accounts (Id INTEGER); INSERT INTO Accounts VALUES (1);");
        var copy = portal.FileOf(portal.Alpha) + ".before-upgrade";

        await StartAsync();
        Assert.Contains("SqliteException 1)", Assert.Single(Store.SetAside).Reason, StringComparison.Ordinal);
        Scalar(portal.FileOf(portal.Alpha), "INSERT INTO Accounts VALUES (2)");
        await StartAsync();

        Assert.Equal(portal.Alpha.Id, Assert.Single(Store.SetAside).Tenant.Id);
        Assert.Equal(1L, Scalar(copy, "SELECT count(*) FROM Accounts"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_one_sentence_and_not_touched()
    {
        Scalar(portal.FileOf(portal.Alpha), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");

        await StartAsync();

        Assert.Contains("newer version", Assert.Single(Store.SetAside).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(portal.FileOf(portal.Alpha) + ".before-upgrade"));
    }

    [Fact]
    public async Task A_catalogue_of_a_newer_version_keeps_the_portal_from_starting()
    {
        Scalar(portal.Services.GetRequiredService<CatalogueDatabase>().Path, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");

        var failure = await Assert.ThrowsAsync<StartFailure>(StartAsync);

        Assert.Contains("newer version", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_whose_database_vanished_is_set_aside_and_not_begun_anew()
    {
        await portal.With<PlaceRecords, bool>(portal.Alpha, async records =>
        {
            await using var work = await records.BeginAsync(Actor.Portal(portal.Alpha, portal.Now));
            work.Record(new HistoryEntry(Verbs.Consulted, "test"));
            await work.CommitAsync();
            return true;
        });
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AnchorJob>().RunAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        SqliteCopy.Delete(portal.FileOf(portal.Alpha));

        await StartAsync();

        Assert.Contains("missing", Assert.Single(Store.SetAside).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(portal.FileOf(portal.Alpha)));
    }

    [Fact]
    public async Task A_tenant_that_is_asked_for_is_served_before_the_rest_is_checked()
    {
        var upgrade = portal.Services.GetRequiredService<TenantUpgrade>();
        await upgrade.BeginAsync(CancellationToken.None);
        Assert.Equal(3, Store.Waiting.Count);

        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/alpha/sign-in")).StatusCode);
        Assert.Equal(["beta", "testshire"], Store.Waiting.Select(tenant => tenant.Slug));
        Assert.Contains("Beta Pubwatch", await portal.Anonymous().GetStringAsync("/"), StringComparison.Ordinal);

        await upgrade.FinishAsync(CancellationToken.None);
        Assert.Empty(Store.Waiting);
        Assert.Equal(3, Store.All.Count);
    }

    [Fact]
    public async Task A_force_that_is_asked_for_opens_with_its_partnerships_because_it_reads_in_them()
    {
        await portal.Services.GetRequiredService<TenantUpgrade>().BeginAsync(CancellationToken.None);

        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/testshire/sign-in")).StatusCode);

        Assert.Empty(Store.Waiting);
    }

    [Fact]
    public async Task A_tenant_that_takes_long_answers_with_a_page_that_opens_it_by_itself_and_the_others_run()
    {
        Empty(portal.Alpha, "PRAGMA journal_mode=wal; CREATE TABLE Old (Id INTEGER)");
        await using var held = new SqliteConnection($"Data Source={portal.FileOf(portal.Alpha)};Pooling=false");
        await held.OpenAsync();
        await using (var command = held.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
        }

        await portal.Services.GetRequiredService<TenantUpgrade>().BeginAsync(CancellationToken.None);
        var answer = await portal.Anonymous().GetAsync("/alpha/sign-in");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("This portal is being brought up to date. It will open by itself.", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/beta/sign-in")).StatusCode);
        Assert.Equal(["alpha", "testshire"], Store.Waiting.Select(tenant => tenant.Slug));

        await held.DisposeAsync();
        await SettlesAsync(portal.Alpha);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/alpha/sign-in")).StatusCode);
    }

    private async Task SettlesAsync(Tenant tenant)
    {
        for (var tries = 0; tries < 600 && Store.Waiting.Contains(tenant); tries++)
            await Task.Delay(50);
    }

    private Task StartAsync() => portal.Services.GetRequiredService<TenantUpgrade>().RunAsync(CancellationToken.None);

    // A database as an older version might have left it: without what this version makes.
    private void Empty(Tenant tenant, string sql)
    {
        SqliteConnection.ClearAllPools();
        SqliteCopy.Delete(portal.FileOf(tenant));
        Scalar(portal.FileOf(tenant), sql);
    }

    private static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own sentences.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private Task<int> CountAccountsAsync(Tenant tenant) => portal.With<PlaceRecords, int>(tenant, async records =>
    {
        await using var db = records.Open();
        return await db.Accounts.CountAsync();
    });
}
