using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shell.SignIn;

/// <summary>What the portal knows of a person as they see it themselves.</summary>
public sealed record OwnAccount(string Name, string Email, string? Premises, Roles Roles, Affiliation Affiliation, bool HasSecondStep);
