using Disc.Portal.Shared;

namespace Disc.Portal.Force.Dataview;

/// <summary>Follows what the partnerships share: often, and at once when one of them says that something changed.</summary>
public sealed class DataviewFollowJob(DataviewFollower follower) : IForceJob
{
    public Task RunAsync(CancellationToken cancellation) => follower.FollowAsync(cancellation);
}
