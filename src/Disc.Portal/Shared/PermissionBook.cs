using System.Collections.Frozen;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shared;

/// <summary>Every permission of every feature.</summary>
public sealed class PermissionBook(IEnumerable<Feature> features)
{
    /// <summary>All permissions, by name.</summary>
    public IReadOnlyList<Permission> All { get; } =
        [.. features.SelectMany(feature => feature.Permissions).OrderBy(permission => permission.Name, StringComparer.Ordinal)];

    /// <summary>The names of the permissions that somebody with these roles holds.</summary>
    public IReadOnlySet<string> HeldBy(Roles roles, bool isPolice, Standing standing = Standing.Full) =>
        All.Where(permission => permission.IsHeldBy(roles, isPolice, standing)).Select(permission => permission.Name).ToFrozenSet(StringComparer.Ordinal);
}
