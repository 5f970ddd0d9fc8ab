using Disc.Portal.Platform.Backups;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly TestPortal portal = new() { Configure = services => services.AddScoped<IErasure, LetterErasure>() };
    private readonly string backups = Directory.CreateTempSubdirectory("disc-backups-").FullName;

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        Directory.Delete(backups, recursive: true);
    }

    [Fact]
    public async Task One_tenant_comes_back_as_it_was_with_its_files_and_the_next_keeps_what_came_since()
    {
        var (letter, file) = (await WriteAsync(portal.Alpha), Guid.CreateVersion7());
        var key = await SaveFileAsync(portal.Alpha, file, [1, 2, 3]);
        var backup = await BackUpAsync();
        var later = await WriteAsync(portal.Alpha);
        var others = await WriteAsync(portal.Beta);
        await portal.In(portal.Alpha, provider =>
        {
            provider.GetRequiredService<TenantFiles>().Delete("pictures", file);
            return Task.FromResult(true);
        });

        var (code, said) = await RunAsync("restore", backup, "--tenant", "alpha");

        Assert.Equal((0, "Restored: alpha."), (code, said.Trim()));
        Assert.True(await HasAsync(portal.Alpha, letter));
        Assert.False(await HasAsync(portal.Alpha, later));
        Assert.True(await HasAsync(portal.Beta, others));
        Assert.Equal([1, 2, 3], await portal.With<TenantFiles, byte[]?>(portal.Alpha, files => files.ReadAsync("pictures", file, key, CancellationToken.None)));
    }

    [Fact]
    public async Task All_of_it_comes_back_the_catalogue_too()
    {
        var letter = await WriteAsync(portal.Beta);
        var backup = await BackUpAsync();
        var register = portal.Services.GetRequiredService<TenantRegister>();
        await register.CreateForceAsync(Actor.Portal(null, portal.Now), new("later", "Later Police", "#1a2b6d", false));
        var later = await WriteAsync(portal.Beta);

        var (code, _) = await RunAsync("restore", backup);

        Assert.Equal(0, code);
        Assert.Null(portal.Services.GetRequiredService<TenantStore>().Find("later"));
        Assert.True(await HasAsync(portal.Beta, letter));
        Assert.False(await HasAsync(portal.Beta, later));
        // The account and the session key are those of before: people can sign in.
        await portal.SignedInAsync(portal.Alpha, TestRole.Member);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task What_was_erased_after_the_backup_is_erased_again_after_the_restore_in_its_own_tenant_only()
    {
        var (erased, kept, others) = (await WriteAsync(portal.Alpha), await WriteAsync(portal.Alpha), await WriteAsync(portal.Beta));
        var backup = await BackUpAsync();
        var ledger = portal.Services.GetRequiredService<ErasureLedger>();
        ledger.Note(portal.Alpha.Id, "letter", erased);
        // The same id noted in another tenant is another thing.
        ledger.Note(portal.Alpha.Id, "letter", others);

        Assert.Equal(0, (await RunAsync("restore", backup)).Code);

        Assert.False(await HasAsync(portal.Alpha, erased));
        Assert.True(await HasAsync(portal.Alpha, kept));
        Assert.True(await HasAsync(portal.Beta, others));
        Assert.Equal(2, ledger.Read().Count);
        Assert.False(File.Exists(Path.Combine(portal.DataDirectory, RestoreMarks.ReplayName)));
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task A_start_finishes_the_replay_of_a_restore_that_was_killed()
    {
        var letter = await WriteAsync(portal.Alpha);
        portal.Services.GetRequiredService<ErasureLedger>().Note(portal.Alpha.Id, "letter", letter);
        await File.WriteAllTextAsync(Path.Combine(portal.DataDirectory, RestoreMarks.ReplayName), "");

        await portal.Services.GetRequiredService<ErasureReplay>().RunAsync(CancellationToken.None);

        Assert.False(await HasAsync(portal.Alpha, letter));
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task An_erasure_that_this_version_does_not_know_keeps_the_portal_from_serving()
    {
        portal.Services.GetRequiredService<ErasureLedger>().Note(portal.Alpha.Id, "hologram", Guid.NewGuid());
        await File.WriteAllTextAsync(Path.Combine(portal.DataDirectory, RestoreMarks.ReplayName), "");

        var failure = await Assert.ThrowsAsync<StartFailure>(() => portal.Services.GetRequiredService<ErasureReplay>().RunAsync(CancellationToken.None));

        Assert.Contains("hologram", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(portal.DataDirectory, RestoreMarks.ReplayName)));
    }

    [Fact]
    public async Task A_backup_that_was_changed_or_not_finished_is_refused_and_nothing_is_touched()
    {
        await WriteAsync(portal.Alpha);
        var backup = await BackUpAsync();
        var since = await WriteAsync(portal.Alpha);
        var database = Path.Combine(backup, "tenants", portal.Beta.Id.ToString(), "tenant.db");
        var bytes = await File.ReadAllBytesAsync(database);
        bytes[^100] ^= 1;
        await File.WriteAllBytesAsync(database, bytes);

        var (code, said) = await RunAsync("restore", backup);
        Assert.Equal(1, code);
        Assert.Contains("was changed after the backup was made", said, StringComparison.Ordinal);

        File.Delete(Path.Combine(backup, Manifest.FileName));
        Assert.Equal(1, (await RunAsync("restore", backup)).Code);
        Assert.True(await HasAsync(portal.Alpha, since));
    }

    [Fact]
    public async Task A_backup_holds_neither_keys_nor_the_projection_nor_what_is_half_written()
    {
        var projection = Path.Combine(Path.GetDirectoryName(portal.FileOf(portal.Force))!, "dataview.db");
        await File.WriteAllTextAsync(projection, "derived");
        await SaveFileAsync(portal.Alpha, Guid.CreateVersion7(), [1]);

        var backup = await BackUpAsync();

        var names = Directory.EnumerateFiles(backup, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.DoesNotContain("dataview.db", names);
        Assert.DoesNotContain("master.key", names);
        Assert.DoesNotContain("portal.lock", names);
        Assert.Equal(4, names.Count(name => name!.EndsWith(".db", StringComparison.Ordinal)));
        var refused = await Assert.ThrowsAsync<StartFailure>(() => RunAsync("backup", Path.Combine(portal.DataDirectory, "backups")));
        Assert.Contains("choose a directory outside", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_one_tenant_holds_nothing_of_the_next_and_no_catalogue()
    {
        var (code, _) = await RunAsync("backup", backups, "--tenant", "alpha");

        Assert.Equal(0, code);
        var files = Directory.EnumerateFiles(backups, "*.db", SearchOption.AllDirectories).ToList();
        Assert.Contains(portal.Alpha.Id.ToString(), Assert.Single(files), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<StartFailure>(() => RunAsync("restore", Directory.GetDirectories(backups).Single()));
        Assert.Contains("--tenant", refused.Message, StringComparison.Ordinal);
    }

    private async Task<string> BackUpAsync()
    {
        var (code, said) = await RunAsync("backup", backups);
        Assert.Equal(0, code);
        Assert.Contains("The keys are not in it", said, StringComparison.Ordinal);
        return Directory.GetDirectories(backups).Order(StringComparer.Ordinal).Last();
    }

    private async Task<(int Code, string Said)> RunAsync(string name, params string[] arguments)
    {
        var verb = portal.Services.GetServices<Verb>().Single(verb => verb.Name == name);
        await using var output = new StringWriter();
        var code = await verb.RunAsync(arguments, output, CancellationToken.None);
        return (code, output.ToString());
    }

    private Task<Guid> WriteAsync(Tenant tenant) => portal.With<PlaceRecords, Guid>(tenant, async records =>
    {
        var letter = new Letter("someone@shop.example", "Something new", "Come and see", portal.Now);
        await using var work = await records.BeginAsync(Actor.Portal(tenant, portal.Now));
        work.Place.Letters.Add(letter);
        await work.CommitAsync();
        return letter.Id;
    });

    private Task<bool> HasAsync(Tenant tenant, Guid letter) => portal.With<PlaceRecords, bool>(tenant, async records =>
    {
        await using var db = records.Open();
        return await db.Letters.AnyAsync(known => known.Id == letter);
    });

    private Task<byte[]> SaveFileAsync(Tenant tenant, Guid id, byte[] content) => portal.In(tenant, async provider =>
    {
        var key = provider.GetRequiredService<CurrentTenant>().Key.NewObjectKey();
        await provider.GetRequiredService<TenantFiles>().WriteAsync("pictures", id, key, content, CancellationToken.None);
        return key;
    });

    /// <summary>Letters stand in for what features erase.</summary>
    private sealed class LetterErasure(PlaceRecords records) : IErasure
    {
        public string Kind => "letter";

        public async Task EraseAsync(Guid id, CancellationToken cancellation)
        {
            await using var db = records.Open();
            await db.Letters.Where(letter => letter.Id == id).ExecuteDeleteAsync(cancellation);
        }
    }
}
