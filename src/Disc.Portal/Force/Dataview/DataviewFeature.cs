using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;

namespace Disc.Portal.Force.Dataview;

/// <summary>The front door of the Dataview.</summary>
public sealed class DataviewFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Dataview", "dataview", "search", DataviewPermissions.Search, OnPhone: true, IsWork: true)];

    public override IEnumerable<Permission> Permissions => [new(DataviewPermissions.Search, Roles.Analyst)];

    public override IEnumerable<Type> Jobs => [typeof(DataviewFollowJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped(provider => new DerivedDatabase<DataviewDb>(
            provider.GetRequiredService<CurrentTenant>(), DataviewDb.FileName, DataviewDb.TablesVersion, options => new DataviewDb(options)));
        services.AddScoped<People>();
        services.AddScoped<DataviewFollower>();
        services.AddScoped<DataviewRegister>();
        services.AddScoped<DataviewPictures>();
        services.AddSingleton<Verb, RebuildDataviewVerb>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapPictures();
}
