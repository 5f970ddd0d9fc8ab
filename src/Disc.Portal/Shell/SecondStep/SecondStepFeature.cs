using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Installing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Shell.SecondStep;

/// <summary>The front door of the second step of signing in: authenticator app, passkeys, recovery codes, and who must have one.</summary>
public sealed class SecondStepFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Signing in", "Who must show more than a password, and who has a second step.", "settings/sign-in", SecondStepPermissions.Rule)];

    public override IEnumerable<Permission> Permissions =>
        [new(SecondStepPermissions.Rule, Roles.Administrator | Roles.InformationManager | Roles.Operator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>((passkeys, portal) =>
        {
            // One domain for all portals. Without a configured address it is the one that the browser asked for.
            passkeys.ServerDomain = portal.Value.Address is { } address ? new Uri(address).Host : null;
            // The device asks for a finger, a face or its PIN: that makes a passkey both steps at once.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddScoped<SecondStepSeals>();
        services.AddScoped<SecondStepDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<SignInRuleRegister>();
    }
}
