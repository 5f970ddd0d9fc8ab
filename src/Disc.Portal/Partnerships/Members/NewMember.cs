using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Somebody to invite, as an administrator typed it.</summary>
public sealed record NewMember(string? Name, string? Email, string? Premises, Roles Roles, Affiliation? Affiliation);
