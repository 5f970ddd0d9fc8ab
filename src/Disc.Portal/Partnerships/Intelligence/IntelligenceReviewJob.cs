using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>Erases the intelligence reports that nobody kept on review (rule 7).</summary>
public sealed class IntelligenceReviewJob(IntelligenceRegister intelligence) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => intelligence.EraseDueAsync(cancellation);
}
