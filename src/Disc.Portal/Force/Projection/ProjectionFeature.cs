using Disc.Portal.Shared;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;

namespace Disc.Portal.Force.Projection;

/// <summary>The front door of the projection: following what the partnerships share, and who is who in it.</summary>
public sealed class ProjectionFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(ProjectionFollowJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped(provider => new DerivedDatabase<ProjectionDb>(
            provider.GetRequiredService<CurrentTenant>(), ProjectionDb.FileName, ProjectionDb.TablesVersion, options => new ProjectionDb(options)));
        services.AddScoped<People>();
        services.AddScoped<ProjectionFollower>();
        services.AddSingleton<Verb, RebuildDataviewVerb>();
    }
}
