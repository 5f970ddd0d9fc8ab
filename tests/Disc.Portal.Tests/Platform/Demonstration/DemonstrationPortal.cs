using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Disc.Portal.Tests.Platform.Demonstration;

/// <summary>The whole portal over a small demonstration of its own.</summary>
public sealed class DemonstrationPortal : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("disc-demonstration-").FullName;
    private WebApplicationFactory<Program>? application;

    public TestClock Clock { get; } = new();

    public string DataDirectory => Path.Combine(directory, "data");

    public string KeysDirectory => Path.Combine(directory, "keys");

    public IServiceProvider Services => application!.Services;

    public Task InitializeAsync()
    {
        application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Portal:DataDirectory", DataDirectory);
            host.UseSetting("Portal:KeysDirectory", KeysDirectory);
            host.UseSetting("Portal:Demonstration", "small");
            host.UseSetting("Portal:Jobs", "false");
            host.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        });
        _ = application.Server;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await application!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    public IReadOnlyList<Tenant> Tenants => Services.GetRequiredService<TenantStore>().All;

    public Tenant Tenant(string slug) => Tenants.Single(tenant => tenant.Slug == slug);

    /// <summary>Runs something in a scope of its own in a tenant.</summary>
    public Task<T> In<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<TenantRounds>().RunAsync(tenant.Id, (provider, _) => work(provider), CancellationToken.None);

    /// <summary>A browser without a session; it follows no redirect.</summary>
    public HttpClient Anonymous() => application!.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    });
}
