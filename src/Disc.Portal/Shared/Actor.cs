using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Shared;

/// <summary>Who does something, when and from where: every use case that reads people or writes takes one.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Place">The tenant that the account belongs to; null for an operator of the platform.</param>
/// <param name="PlaceKind">What that tenant is; null for an operator.</param>
/// <param name="Roles">What the account may do there.</param>
/// <param name="Affiliation">Whom the person works for.</param>
/// <param name="Permissions">The names of the permissions that follow from roles and place.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="From">The network address, with the kind of device where it said so; null when it did not come by the network.</param>
public sealed record Actor(
    Guid AccountId,
    string Name,
    TenantId? Place,
    TenantKind? PlaceKind,
    Roles Roles,
    Affiliation Affiliation,
    IReadOnlySet<string> Permissions,
    DateTime At,
    string? From)
{
    /// <summary>A police officer's or staff member's number; null for everybody else.</summary>
    public string? OfficerNumber { get; init; }

    /// <summary>How far they may go, by what they certified, as of the last look at their session (rule 3). The door of the database asks again.</summary>
    public Standing Standing { get; init; }

    /// <summary>The stamp of the session that speaks; null when no session does. A write checks that it is still good.</summary>
    public string? Stamp { get; init; }

    /// <summary>Whether this is the portal itself, acting for nobody in particular: a job, a delivery.</summary>
    public bool IsPortal => AccountId == Guid.Empty;

    /// <summary>Whether the person counts as police (rule 4): every account of a force, and police affiliations in a partnership.</summary>
    public bool IsPolice => PlaceKind == TenantKind.Force || Affiliation.IsPolice();

    /// <summary>Whether they hold a permission in their place.</summary>
    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>The refusal of somebody who does not hold a permission; null when they do.</summary>
    public Refusal? WhyNot(string permission) => May(permission) ? null
        : Standing == Standing.Lapsed ? new Refusal(Storage.CertificationLapsed.Words)
        : new Refusal("Your role does not allow this. Ask an administrator of your partnership or force.");

    /// <summary>The portal itself, at work in a tenant.</summary>
    public static Actor Portal(Tenant? place, DateTime at) => new(
        Guid.Empty, "The portal", place?.Id, place?.Kind, Roles.None, Affiliation.Business, new HashSet<string>(), at, null);
}
