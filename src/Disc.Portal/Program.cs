using Disc.Portal;
using Disc.Portal.Platform.Provisioning;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shell;
using Disc.Portal.Shell.SignIn;
using Disc.Portal.Shell.Stream;
using Disc.Tenancy;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();
    builder.AddInstallation();
    builder.Services.AddTenancy();
    builder.Services.AddDatabases();
    builder.Services.AddFeatures(builder.Configuration);
    builder.Services.AddSignIn(builder.Configuration);
    builder.Services.AddShell();

    var app = builder.Build();
    if (await app.RunVerbAsync(args) is { } exitCode)
        return exitCode;
    app.CheckListening();
    await app.PrepareAsync();

    app.UseTrustedProxies();
    app.UseSecurityHeaders();
    app.UseWaitingTenants();
    app.UseTenantOfPath();
    app.UseStatusPages();
    app.UseRouting();
    app.UseNotFoundBeforeSignIn();
    app.UseAuthentication();
    app.UseTenantBinding();
    app.UseSessionAddress();
    app.UseCertificationGate();
    app.UseAuthorization();
    app.UseAntiforgery();

    app.MapStaticAssets().AllowAnonymous();
    app.MapShell();
    app.MapFeatures();
    app.MapStream();
    await app.RunAsync();
    return 0;
}
catch (StartFailure failure)
{
    await Console.Error.WriteLineAsync($"Disc.Portal cannot start: {failure.Message}");
    return 1;
}
catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Disc.Portal cannot start: {failure.Message.TrimEnd('.')}. Stop what uses it, or choose another port.");
    return 1;
}
