using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Network;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Force.Deliveries;

/// <summary>Turns an audience into deliveries: one for each partnership in it, and for nobody else.</summary>
public static class DeliveryPlan
{
    /// <summary>The deliveries of a publication. Where no agreement is in force the delivery is held back with that reason.</summary>
    public static IReadOnlyList<Delivery> Make(Guid publication, Audience audience, IReadOnlyList<NetworkRow> network, DateTime at) =>
    [
        .. network.Where(row => audience.Includes(row.Partnership.Value, row.Says)).Select(row =>
            AgreementRules.WhyNotDelivered(row.Agreement?.CertifiedUntil, London.DayOf(at)) is { } refusal
                ? Delivery.HeldBack(publication, row.Partnership.Value, row.Says?.Members ?? 0, refusal.Message, at)
                : Delivery.ToDeliver(publication, row.Partnership.Value, row.Says?.Members ?? 0, at)),
    ];
}
