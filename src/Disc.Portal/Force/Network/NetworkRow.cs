using Disc.Portal.Force.Agreements;
using Disc.Tenancy;

namespace Disc.Portal.Force.Network;

/// <summary>One partnership of the force, to read.</summary>
/// <param name="Partnership">Which one.</param>
/// <param name="Name">The name people know it by.</param>
/// <param name="Slug">The first part of its addresses.</param>
/// <param name="Accreditation">How it stands with the national standard.</param>
/// <param name="AccreditedUntil">The last day of the accreditation.</param>
/// <param name="Notes">The force's notes.</param>
/// <param name="Says">What it last said of itself; null when it never answered.</param>
/// <param name="Answered">Whether it answered the last time it was asked.</param>
/// <param name="Agreement">Its newest agreement; null when it has none.</param>
/// <param name="Version">The version of the force's entry; a form carries it.</param>
public sealed record NetworkRow(
    TenantId Partnership, string Name, string Slug, Accreditation Accreditation, DateOnly? AccreditedUntil, string Notes,
    PartnershipSummary? Says, bool Answered, AgreementRecord? Agreement, int Version)
{
    /// <summary>Whether personal data may go there as far as the standard says (rule 10).</summary>
    public bool MayHavePersonalData(DateOnly today) =>
        Accreditation == Accreditation.WorkingTowards || (Accreditation == Accreditation.Accredited && AccreditedUntil >= today);
}
