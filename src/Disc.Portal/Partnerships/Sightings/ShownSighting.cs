using Disc.Portal.Partnerships.Groups;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>A sighting as members see it.</summary>
/// <param name="Id">The sighting.</param>
/// <param name="SubjectId">Who was seen.</param>
/// <param name="Name">The name as screens show it.</param>
/// <param name="Image">The picture that stands for the subject.</param>
/// <param name="Place">Where.</param>
/// <param name="SeenAt">When (UTC).</param>
/// <param name="Photo">A photo taken there; only administrators get it.</param>
/// <param name="MayTakeBack">Whether this person may take it back.</param>
public sealed record ShownSighting(Guid Id, Guid SubjectId, string Name, Guid? Image, string Place, DateTime SeenAt, Guid? Photo, bool MayTakeBack);

/// <summary>What the page of a new sighting starts with.</summary>
/// <param name="SubjectId">Who is seen.</param>
/// <param name="Name">The name as screens show it.</param>
/// <param name="Image">The picture that stands for the subject.</param>
/// <param name="Place">The sender's own premises.</param>
/// <param name="Audience">Who is warned unless the sender says otherwise.</param>
/// <param name="Warned">The same in words.</param>
/// <param name="IsExcluded">Whether the subject is excluded from members' premises: then it may be a breach.</param>
public sealed record SightingForm(Guid SubjectId, string Name, Guid? Image, string? Place, Audience Audience, string Warned, bool IsExcluded = false);

/// <summary>Somebody excluded who was seen on the premises, for the administrator who says whether it was a breach.</summary>
/// <param name="Id">The sighting.</param>
/// <param name="ExclusionId">The case.</param>
/// <param name="Case">Its reference.</param>
/// <param name="SubjectId">Who was seen.</param>
/// <param name="Name">The name as screens show it.</param>
/// <param name="Image">The picture that stands for the subject.</param>
/// <param name="Place">Where.</param>
/// <param name="SeenAt">When (UTC).</param>
/// <param name="By">Who says so.</param>
/// <param name="Photo">A photo taken there.</param>
public sealed record PossibleBreach(Guid Id, Guid ExclusionId, string Case, Guid SubjectId, string Name, Guid? Image, string Place, DateTime SeenAt, string By, Guid? Photo);
