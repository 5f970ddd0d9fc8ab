using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>One invented account.</summary>
/// <param name="Role">The part of the address before the @.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Affiliation">Whom they work for.</param>
/// <param name="Number">The police number; null for everybody else.</param>
public sealed record DemonstrationAccount(string Role, string Name, Roles Roles, Affiliation Affiliation, string? Number = null)
{
    /// <summary>The e-mail address in a place.</summary>
    public string AddressIn(string slug) => $"{Role}@{slug}.example";
}
