using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>Erases sightings that are a day old; those of somebody excluded when it is said whether it was a breach, or after a fortnight.</summary>
public sealed class SightingErasureJob(SightingRegister sightings) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => sightings.EraseOldAsync(cancellation);
}
