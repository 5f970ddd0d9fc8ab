namespace Disc.Portal.Partnerships.PublishedReports;

/// <summary>What members read of a published report: what, when and where. Not the words of its writer, and no face that the gallery does not show.</summary>
/// <param name="Id">The report.</param>
/// <param name="Type">What happened, in words.</param>
/// <param name="HappenedAt">When (UTC).</param>
/// <param name="Place">Where.</param>
/// <param name="ValuePence">The value of what was taken.</param>
/// <param name="IsHarm">Whether somebody was hurt or threatened.</param>
/// <param name="Faces">Who of the gallery took part.</param>
public sealed record PublishedReport(Guid Id, string Type, DateTime HappenedAt, string Place, long? ValuePence, bool IsHarm, IReadOnlyList<PublishedFace> Faces);

/// <summary>Somebody of the gallery who took part.</summary>
public sealed record PublishedFace(Guid SubjectId, string Name, Guid? Image);
