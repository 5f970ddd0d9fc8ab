using Disc.Portal.Partnerships.CertificationOversight;

namespace Disc.Portal.Partnerships.Managers;

/// <summary>A group in somebody's care, with everybody in it.</summary>
public sealed record ManagedGroup(Guid Id, string Name, IReadOnlyList<ManagedPerson> People);

/// <summary>Somebody in a group, as its manager sees them.</summary>
/// <param name="WasHere">Whether they ever signed in.</param>
/// <param name="Standing">Where they stand with the documents that they have to certify; null when there are none.</param>
public sealed record ManagedPerson(Guid Account, string Name, string Email, string? Premises, bool WasHere, CertifiedPerson? Standing);
