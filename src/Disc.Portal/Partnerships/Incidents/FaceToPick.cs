using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A face that a report can be about.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Name">The name as screens show it.</param>
/// <param name="Kind">Known or ID-sought.</param>
/// <param name="Image">The picture that stands for the subject; null when there is none.</param>
/// <param name="Area">Where the person is usually met.</param>
public sealed record FaceToPick(Guid Id, string Name, SubjectKind Kind, Guid? Image, string? Area);
