using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Throws away posts that were fetched, or that nobody fetched.</summary>
public sealed class PostErasureJob(PostRegister post) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => post.EraseOldAsync(cancellation);
}
