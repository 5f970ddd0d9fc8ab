using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Redaction;

/// <summary>A picture of a subject as somebody may change it.</summary>
/// <param name="Id">The picture as it is shown now.</param>
/// <param name="SubjectId">Whom it shows.</param>
/// <param name="Name">The subject's name as screens show it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Edits">What was done to it so far.</param>
public sealed record EditablePicture(Guid Id, Guid SubjectId, string Name, string Source, PictureEdits Edits);
