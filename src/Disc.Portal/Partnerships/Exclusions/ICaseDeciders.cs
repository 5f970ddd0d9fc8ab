namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>A way by which more people than those of the case's steps decided it, such as a ballot: none of them decides the appeal (rule 17).</summary>
public interface ICaseDeciders
{
    /// <summary>The accounts that took part in deciding a case.</summary>
    Task<IReadOnlyList<Guid>> OfAsync(PartnershipDb db, Guid exclusion, CancellationToken cancellation);
}
