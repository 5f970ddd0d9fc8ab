using Disc.Portal;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Provisioning;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Portal.Shell;
using Disc.Portal.Shell.SignIn;
using Disc.Tenancy;
using Disc.Tenancy.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Disc.Benchmarks.Tenants;

/// <summary>A data directory with many up-to-date partnerships, and the portal's services over it; nothing listens.</summary>
internal sealed class ManyTenants : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string directory;

    private ManyTenants(WebApplication app, string directory)
    {
        this.app = app;
        this.directory = directory;
    }

    public IServiceProvider Services => app.Services;

    /// <summary>Where the partnerships' databases stand.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>Makes the first partnership as an operator does, and the others as copies of it: the same tables, no content.</summary>
    public static async Task<ManyTenants> MakeAsync(int count)
    {
        var directory = Directory.CreateTempSubdirectory("disc-tenants-").FullName;
        var builder = WebApplication.CreateBuilder(
            [$"--Portal:DataDirectory={directory}/data", $"--Portal:KeysDirectory={directory}/keys", "--Portal:Jobs=false"]);
        builder.Logging.ClearProviders();
        builder.AddInstallation();
        builder.Services.AddTenancy();
        builder.Services.AddDatabases();
        builder.Services.AddFeatures(builder.Configuration);
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddShell();
        var many = new ManyTenants(builder.Build(), directory);
        await many.FillAsync(count);
        return many;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private async Task FillAsync(int count)
    {
        await Services.GetRequiredService<TenantUpgrade>().RunAsync(CancellationToken.None);
        var catalogue = Services.GetRequiredService<CatalogueDatabase>();
        var master = Services.GetRequiredService<MasterKey>();
        var options = Services.GetRequiredService<IOptions<TenancyOptions>>().Value;
        var now = Services.GetRequiredService<TimeProvider>().Now();
        var first = (await Services.GetRequiredService<TenantRegister>().CreatePartnershipAsync(
            Actor.Portal(null, now), new("watch-0", "Watch 0", "#0f6b5c", false), null, PartnershipKind.BusinessWatch, "Coast")).Value;
        SqliteConnection.ClearAllPools();
        var pattern = Path.Combine(options.FolderOf(first.Id), TenantDatabase<PartnershipDb>.FileName);
        var files = new List<string> { pattern };
        await using var db = catalogue.Open();
        for (var number = 1; number < count; number++)
        {
            var tenant = new Tenant(TenantId.New(), $"watch-{number}", $"Watch {number}", TenantKind.Partnership, null, "#0f6b5c", false);
            var row = new CatalogueTenant(tenant, master.NewTenantKey(tenant.Id), null, null, now);
            row.Made(now);
            db.Tenants.Add(row);
            Directory.CreateDirectory(options.FolderOf(tenant.Id));
            files.Add(Path.Combine(options.FolderOf(tenant.Id), TenantDatabase<PartnershipDb>.FileName));
            File.Copy(pattern, files[^1]);
        }

        await db.SaveChangesAsync();
        Files = files;
    }
}
