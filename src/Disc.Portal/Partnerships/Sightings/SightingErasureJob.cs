using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>Erases sightings that are a day old.</summary>
public sealed class SightingErasureJob(SightingRegister sightings) : IPartnershipJob
{
    public Task RunAsync(CancellationToken cancellation) => sightings.EraseOldAsync(cancellation);
}
