using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shell;

/// <summary>The front door of the shell: home, and the page of everything that can be set.</summary>
public sealed class ShellFeature : Feature
{
    /// <summary>See the page of settings; each line of it asks for its own permission besides.</summary>
    public const string SeeSettings = "settings.see";

    public override IEnumerable<MenuEntry> Menu => [new("Home", "", "home", PermissionPolicies.SignedIn, OnPhone: true)];

    public override IEnumerable<Permission> Permissions => [new(SeeSettings, Roles.Administrator | Roles.InformationManager | Roles.Operator)];
}
