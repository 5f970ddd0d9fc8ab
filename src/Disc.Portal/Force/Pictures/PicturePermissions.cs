using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Pictures;

/// <summary>What the pictures of publications let whom do.</summary>
public static class PicturePermissions
{
    /// <summary>Send a picture for a publication, and see those of the force.</summary>
    public const string Author = "authored-pictures.author";

    internal static IEnumerable<Permission> All => [new(Author, Roles.Author)];
}
