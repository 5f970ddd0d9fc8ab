namespace Disc.Portal.Force.Agreements;

/// <summary>What an agreement says: which text, who signed it and when, and how long the certification counts.</summary>
public sealed record AgreementTerms(string TextVersion, string SignedBy, DateOnly SignedOn, DateOnly CertifiedUntil);
