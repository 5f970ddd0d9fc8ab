using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shell;

/// <summary>The front door of the shell: home, signing in and out.</summary>
public sealed class ShellFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Home", "", "home", PermissionPolicies.SignedIn, OnPhone: true)];
}
