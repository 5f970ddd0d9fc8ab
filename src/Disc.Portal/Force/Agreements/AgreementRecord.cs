namespace Disc.Portal.Force.Agreements;

/// <summary>A partnership's newest agreement, to read.</summary>
public sealed record AgreementRecord(Guid Partnership, string TextVersion, string SignedBy, DateOnly SignedOn, DateOnly CertifiedUntil);
