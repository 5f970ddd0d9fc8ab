namespace Disc.Portal.Partnerships.Recognition;

/// <summary>A member's word that waits, as the administrator reads it.</summary>
public sealed record WaitingRecognition(
    Guid Id, Guid SubjectId, Guid? ImageId, string Who, string How, string SaidBy, string? Premises, DateTime SaidAt);
