using System.Net;
using Disc.Portal.Platform.Backups;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Shared.Installing;
using Disc.Tenancy;
using Disc.Tenancy.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>This installation: its options, its keys, its data, and getting them ready before the first request.</summary>
internal static class Installation
{
    public static void AddInstallation(this WebApplicationBuilder builder)
    {
        var options = Read(builder);
        options.DataDirectory = Path.GetFullPath(options.DataDirectory);
        options.KeysDirectory = Path.GetFullPath(options.KeysDirectory);
        MustBeWritable(options.DataDirectory);
        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.AddSingleton(Options.Create(new TenancyOptions { DataDirectory = options.DataDirectory }));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(KeyFiles.Read(options));
        builder.Services.AddDataProtection()
            .SetApplicationName("Disc.Portal")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.KeysDirectory, "sessions")));
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<MasterKey>((ring, master) => ring.XmlEncryptor = new MasterKeyXmlEncryptor(master));
        builder.Services.AddSingleton<TenantRegister>();
        builder.Services.AddSingleton<TenantUpgrade>();
        builder.Services.AddHostedService<TenantUpgradeRun>();
        builder.Services.AddSingleton<DataLock>();
        builder.Services.AddSingleton<DemonstrationMaker>();
    }

    /// <summary>Says in one sentence when the portal cannot, or should not, listen where it is told to.</summary>
    /// <exception cref="StartFailure">A port is taken, or a demonstration would be reached from other machines.</exception>
    public static void CheckListening(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value;
        var onlyHere = !options.Public && (options.Demonstration is not null || DemonstrationMark.IsIn(options.DataDirectory));
        try
        {
            if (ListenAddresses.WhyNot(ListenAddresses.Of(app.Configuration), onlyHere) is { } reason)
                throw new StartFailure(reason);
        }
        catch (FormatException wrong)
        {
            throw new StartFailure($"The addresses to listen on cannot be read: {wrong.Message}");
        }

        if (onlyHere || DemonstrationMark.IsIn(options.DataDirectory))
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(DemonstrationTable.Of(app.Urls.First().Replace("*", "localhost", StringComparison.Ordinal))));
    }

    /// <summary>Loads the tenants and makes the demonstration where one was asked for.</summary>
    /// <param name="app">The application.</param>
    /// <param name="checksAll">
    /// Whether every tenant is checked before this ends: for a verb. The portal checks them while it serves, except after a restore:
    /// nobody is served before what was erased since is erased again.
    /// </param>
    public static async Task PrepareAsync(this WebApplication app, bool checksAll = false)
    {
        app.Services.GetRequiredService<DataLock>().Take();
        app.Services.GetRequiredService<DemonstrationMaker>().Begin();
        var upgrade = app.Services.GetRequiredService<TenantUpgrade>();
        var replay = app.Services.GetRequiredService<ErasureReplay>();
        await upgrade.BeginAsync(app.Lifetime.ApplicationStopping);
        if (checksAll || replay.IsDue)
            await upgrade.FinishAsync(app.Lifetime.ApplicationStopping);
        await replay.RunAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<DemonstrationMaker>().MakeAsync(app.Lifetime.ApplicationStopping);
    }

    /// <summary>Only named proxies are believed when they say for whom they ask, and by which scheme.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Proxies;
        if (proxies.Count == 0)
            return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(forwarded);
    }

    private static PortalOptions Read(WebApplicationBuilder builder)
    {
        try
        {
            var options = builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
            return options.WhyNot([.. DemonstrationSize.Named.Select(size => size.Name)]) is { } reason ? throw new StartFailure(reason) : options;
        }
        catch (InvalidOperationException wrong)
        {
            throw new StartFailure($"The section {PortalOptions.Section} of the configuration cannot be read: {wrong.InnerException?.Message ?? wrong.Message}");
        }
    }

    private static void MustBeWritable(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, ".writable");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"The data directory {directory} cannot be written: {wrong.Message}");
        }
    }
}
