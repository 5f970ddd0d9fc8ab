using Disc.Portal.Partnerships.Arrivals;
using Disc.Tenancy;

namespace Disc.Portal.Force.Deliveries;

/// <summary>One delivery that is to be brought to its partnership, or taken back from it, now.</summary>
/// <param name="Delivery">Which delivery.</param>
/// <param name="Publication">The publication that it is a copy of.</param>
/// <param name="Partnership">Where.</param>
/// <param name="Item">What it brings; null for a recall.</param>
/// <param name="Picture">The picture that goes with it, by its id in the force.</param>
/// <param name="HeldBack">Why it must not leave after all; null when it may.</param>
public sealed record DueDelivery(Guid Delivery, Guid Publication, TenantId Partnership, IncomingItem? Item, Guid? Picture, string? HeldBack);
