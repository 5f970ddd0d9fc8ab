using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shell.SignIn;

/// <summary>The front door of one's own account: the last line of every menu.</summary>
public sealed class SignInFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Settings", "settings", "settings", ShellFeature.SeeSettings) { Group = MenuGroup.Own },
        new("Me", "me", "me", PermissionPolicies.SignedIn, OnPhone: true) { Group = MenuGroup.Own },
    ];
}
