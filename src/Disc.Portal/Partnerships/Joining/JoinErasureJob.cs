using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>Erases requests to join that nobody confirmed, and those that waited too long.</summary>
public sealed class JoinErasureJob(JoinDesk desk) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => desk.EraseOldAsync(cancellation);
}
