using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Counting;

/// <summary>Counts the ballots whose time is over, and stops those whose case was taken back.</summary>
public sealed class BallotClosingJob(BallotClosing closing) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation) => await closing.CloseDueAsync(cancellation);
}
