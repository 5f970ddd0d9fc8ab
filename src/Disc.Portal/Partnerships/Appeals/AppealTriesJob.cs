using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>Erases wrong tries at the public page of appeals: what stands of a network goes within a day.</summary>
public sealed class AppealTriesJob(AppealDesk desk) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => desk.EraseOldTriesAsync(cancellation);
}
