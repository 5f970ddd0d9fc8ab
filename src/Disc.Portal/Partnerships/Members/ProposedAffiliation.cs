using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Members;

/// <summary>A proposed affiliation that waits for a second administrator.</summary>
public sealed record ProposedAffiliation(Guid Id, Guid Account, string Member, Affiliation To, Guid By, string ByName, DateTime At);
