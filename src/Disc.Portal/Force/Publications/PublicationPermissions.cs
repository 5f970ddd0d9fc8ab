using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Publications;

/// <summary>Who may publish.</summary>
public static class PublicationPermissions
{
    /// <summary>Writing, publishing and recalling: authors alone; the information manager does not publish.</summary>
    public const string Publish = "publications.publish";

    internal static IEnumerable<Permission> All => [new(Publish, Roles.Author)];
}
