using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Finding;

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
        services.AddScoped<KeptSearches>();
        foreach (var feature in Features.All)
        {
            feature.AddServices(services, configuration);
            foreach (var own in feature.Jobs.Concat(feature.ToDos).Concat(feature.Finders))
                services.AddScoped(own);
        }
    }

    public static void MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        foreach (var feature in Features.All)
            feature.MapEndpoints(endpoints);
    }
}
