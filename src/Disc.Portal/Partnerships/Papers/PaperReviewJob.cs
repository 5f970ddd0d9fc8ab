using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>Tells the owners of papers that a review comes, and that its day is over (rule 20).</summary>
public sealed class PaperReviewJob(PaperRegister register) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation) => await register.RemindOfTheDayAsync(cancellation);
}
