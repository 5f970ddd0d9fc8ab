using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A face that a report can be about.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Name">The name as screens show it.</param>
/// <param name="Kind">Known or ID-sought.</param>
/// <param name="Image">The picture that stands for the subject; null when there is none.</param>
/// <param name="Area">Where the person is usually met, as written.</param>
/// <param name="Areas">The names of the areas in which they are.</param>
public sealed record FaceToPick(Guid Id, string Name, SubjectKind Kind, Guid? Image, string? Area, IReadOnlyList<string> Areas)
{
    /// <summary>Where the person is usually met.</summary>
    public string? AreaInWords => AreaWords.Of(Areas.Order(StringComparer.CurrentCulture), Area);
}
