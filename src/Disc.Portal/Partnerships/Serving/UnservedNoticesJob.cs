using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>In the morning, tells administrators of notices that have lain unserved for days.</summary>
public sealed class UnservedNoticesJob(ServingRegister serving) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation) => await serving.RemindAsync(cancellation);
}
