using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;

namespace Disc.Portal;

/// <summary>Which database each kind of place has.</summary>
internal static class Databases
{
    public static void AddDatabases(this IServiceCollection services)
    {
        services.AddSingleton<CatalogueDatabase>();
        services.AddScoped(provider => new TenantDatabase<PartnershipDb>(
            provider.GetRequiredService<CurrentTenant>(), provider.GetRequiredService<TenantSignals>(), options => new PartnershipDb(options)));
        services.AddScoped(provider => new TenantDatabase<ForceDb>(
            provider.GetRequiredService<CurrentTenant>(), provider.GetRequiredService<TenantSignals>(), options => new ForceDb(options)));

        // The place of the scope, for what every place has: accounts above all.
        services.AddScoped(provider => provider.GetRequiredService<CurrentTenant>() switch
        {
            { IsEntered: false } => Platform(provider.GetRequiredService<CatalogueDatabase>()),
            { Tenant.Kind: TenantKind.Force } => Of(provider.GetRequiredService<TenantDatabase<ForceDb>>()),
            _ => Of(provider.GetRequiredService<TenantDatabase<PartnershipDb>>()),
        });
        services.AddScoped<PlaceDb>(provider => provider.GetRequiredService<PlaceRecords>().Open());
    }

    private static PlaceRecords Platform(CatalogueDatabase catalogue) =>
        new(async (actor, cancellation) => await catalogue.BeginAsync(actor, cancellation), catalogue.Open);

    private static PlaceRecords Of<TDb>(TenantDatabase<TDb> database)
        where TDb : PlaceDb =>
        // Signing in and out and one's own account stay open to those who have documents to certify first.
        new(async (actor, cancellation) => await database.BeginForLapsedAsync(actor, cancellation), database.Open);
}
