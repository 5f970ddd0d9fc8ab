using Disc.Tenancy.Doors;
using Disc.Tenancy.Entries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy;

/// <summary>Puts tenancy into an application: services, the way in for requests and circuits, the door before the hub.</summary>
public static class TenancySetup
{
    /// <summary>Adds the tenancy services. A <see cref="Keys.MasterKey"/> and <see cref="TenancyOptions"/> must be registered beside it.</summary>
    public static IServiceCollection AddTenancy(this IServiceCollection services)
    {
        services.AddMemoryCache(options => options.SizeLimit = 10_000);
        services.AddSingleton<TenantStore>();
        services.AddSingleton<SignalExchange>();
        services.AddSingleton<TenantScopes>();
        services.AddSingleton(provider => new TenantRounds(
            provider.GetRequiredService<TenantStore>(),
            provider.GetRequiredService<TenantScopes>(),
            provider.GetRequiredService<SignalExchange>()));
        services.AddScoped<CurrentTenant>();
        services.AddScoped<TenantFiles>();
        services.AddScoped<TenantCache>();
        services.AddScoped<TenantSignals>();
        services.AddScoped(provider => new EveryPartnership(
            provider.GetRequiredService<CurrentTenant>(),
            provider.GetRequiredService<TenantStore>(),
            provider.GetRequiredService<TenantScopes>()));
        services.AddScoped<CircuitHandler, CircuitEntry>();
        return services;
    }

    /// <summary>Stands the door before the circuits' hub.</summary>
    public static IServerSideBlazorBuilder AddTenantDoor(this IServerSideBlazorBuilder blazor) =>
        blazor.AddHubOptions(options => options.AddFilter(new CircuitDoor()));

    /// <summary>Enters the tenant of each request's path. Before routing and authentication.</summary>
    public static IApplicationBuilder UseTenantOfPath(this IApplicationBuilder app)
    {
        var store = app.ApplicationServices.GetRequiredService<TenantStore>();
        return app.Use((context, next) => RequestEntry.EnterAsync(context, () => next(context), store));
    }

    /// <summary>Binds each signed-in principal to the tenant of the path. After authentication.</summary>
    public static IApplicationBuilder UseTenantBinding(this IApplicationBuilder app) =>
        app.Use((context, next) => RequestEntry.BindAsync(context, () => next(context)));
}
