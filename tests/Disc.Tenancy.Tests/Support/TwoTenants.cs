using Disc.Tenancy.Entries;
using Disc.Tenancy.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Disc.Tenancy.Tests.Support;

/// <summary>Tenancy over a directory of its own: a force with two partnerships, another force with one.</summary>
public sealed class TwoTenants : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("disc-tenancy-").FullName;

    public TwoTenants()
    {
        var master = MasterKey.Parse(MasterKey.NewText());
        var services = new ServiceCollection();
        services.AddSingleton(master);
        services.AddSingleton(Options.Create(new TenancyOptions { DataDirectory = directory }));
        services.AddTenancy();
        Services = services.BuildServiceProvider(validateScopes: true);

        Force = Make("testshire", TenantKind.Force, null);
        OtherForce = Make("othershire", TenantKind.Force, null);
        Alpha = Make("alpha", TenantKind.Partnership, Force.Id);
        Beta = Make("beta", TenantKind.Partnership, Force.Id);
        Foreign = Make("foreign", TenantKind.Partnership, OtherForce.Id);
        Store.Load(new[] { Force, OtherForce, Alpha, Beta, Foreign }
            .Select(tenant => new StoredTenant(tenant, master.NewTenantKey(tenant.Id), null)));
    }

    public ServiceProvider Services { get; }

    public Tenant Force { get; }

    public Tenant OtherForce { get; }

    public Tenant Alpha { get; }

    public Tenant Beta { get; }

    /// <summary>A partnership of the other force.</summary>
    public Tenant Foreign { get; }

    public string DataDirectory => directory;

    internal TenantStore Store => Services.GetRequiredService<TenantStore>();

    internal AsyncServiceScope In(Tenant tenant) => Services.GetRequiredService<TenantScopes>().Open(tenant.Id);

    public void Dispose()
    {
        Services.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private static Tenant Make(string slug, TenantKind kind, TenantId? force) =>
        new(TenantId.New(), slug, $"The {slug} tenant", kind, force, "#123456", false);
}
