using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal;

/// <summary>Puts every feature of <see cref="Features.All"/> into the application.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        var book = new PermissionBook(Features.All);
        services.AddSingleton(book);
        services.AddSingleton(Features.All);
        services.AddPermissionPolicies(book);
        services.AddSingleton<Actors>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<LastVisit>();
        foreach (var feature in Features.All)
        {
            feature.AddServices(services, configuration);
            foreach (var job in feature.Jobs)
                services.AddScoped(job);
        }
    }

    public static void MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        foreach (var feature in Features.All)
            feature.MapEndpoints(endpoints);
    }
}
