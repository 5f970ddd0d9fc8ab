using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Interims;

/// <summary>After midnight in London, closes the interim bans whose last day is over.</summary>
public sealed class InterimEndJob(InterimRegister register) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => register.EndDueAsync(cancellation);
}
