using Disc.Portal.Shared;

namespace Disc.Portal.Force.Projection;

/// <summary>Follows what the partnerships share: often, and at once when one of them says that something changed.</summary>
public sealed class ProjectionFollowJob(ProjectionFollower follower) : IForceJob
{
    public Task RunAsync(CancellationToken cancellation) => follower.FollowAsync(cancellation);
}
