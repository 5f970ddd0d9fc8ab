using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>In the early morning, begins the reviews whose clear months are over.</summary>
public sealed class ReviewsJob(ReviewRegister reviews) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation) => await reviews.BeginDueAsync(cancellation);
}
