using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Partnerships.Settings;
using Disc.Tenancy;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Force.Publications;

public class AudienceProperties
{
    private static readonly DateTime Now = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly string[] Areas = ["Coast", "North", "Central"];
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 12).Select(n => new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];

    private static readonly Gen<PartnershipKind> Kind = Gen.Elements(Enum.GetValues<PartnershipKind>()[..4]);

    private static readonly Gen<Audience> AnyAudience =
        from kinds in Some(Kind)
        from areas in Some(Gen.Elements(Areas))
        from picked in Some(Gen.Elements(Ids))
        from leftOut in Some(Gen.Elements(Ids))
        select new Audience(kinds, areas, picked, leftOut);

    private static readonly Gen<NetworkRow[]> AnyNetwork =
        from rows in (
            from kind in Kind
            from area in Gen.Elements(Areas)
            from answers in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
            from direct in ArbMap.Default.GeneratorFor<bool>()
            from agreement in Gen.Choose(-40, 400)
            select (kind, area, answers, direct, agreement)).ArrayOf(8)
        select rows.Select((row, index) => new NetworkRow(
            new TenantId(Ids[index]), $"P{index}", $"p{index}", Accreditation.None, null, "",
            row.answers ? new PartnershipSummary(row.kind, row.area, 10, false, row.direct, false) : null, row.answers,
            row.agreement % 5 == 0 ? null : new AgreementRecord(Ids[index], "1", "The chair", Today.AddDays(-100), Today.AddDays(row.agreement)), 0)).ToArray();

    [Fact]
    [Trait("Rule", "1")]
    public void Nobody_outside_the_audience_ever_gets_a_delivery() => Check((audience, network) =>
    {
        var rows = network.ToDictionary(row => row.Partnership.Value);
        return DeliveryPlan.Make(Guid.NewGuid(), audience, network, Now).All(delivery =>
            rows.TryGetValue(delivery.Partnership, out var row)
            && !audience.LeftOut.Contains(delivery.Partnership)
            && (audience.Picked.Contains(delivery.Partnership)
                || (row.Says is { } says
                    && (audience.Kinds.Contains(says.Kind) || (audience.Kinds.Count == 0 && audience.Areas.Count > 0))
                    && (audience.Areas.Contains(says.Area) || (audience.Areas.Count == 0 && audience.Kinds.Count > 0)))));
    });

    [Fact]
    public void Everybody_in_the_audience_has_exactly_one_delivery() => Check((audience, network) =>
    {
        var deliveries = DeliveryPlan.Make(Guid.NewGuid(), audience, network, Now);
        return network.All(row => deliveries.Count(delivery => delivery.Partnership == row.Partnership.Value)
            == (audience.Includes(row.Partnership.Value, row.Says) ? 1 : 0));
    });

    [Fact]
    [Trait("Rule", "10")]
    public void Nothing_leaves_for_a_partnership_whose_agreement_is_missing_or_lapsed() => Check((audience, network) =>
        DeliveryPlan.Make(Guid.NewGuid(), audience, network, Now).All(delivery =>
            (delivery.State == DeliveryState.Pending)
            == (network.Single(row => row.Partnership.Value == delivery.Partnership).Agreement?.CertifiedUntil >= Today)));

    [Fact]
    public void A_tick_always_turns_what_it_shows_and_nothing_else() => Check((audience, network) => network.All(row =>
    {
        var turned = audience.Toggle(row.Partnership.Value, row.Says);
        return network.All(other => turned.Includes(other.Partnership.Value, other.Says)
            == (audience.Includes(other.Partnership.Value, other.Says) != (other == row)));
    }));

    [Fact]
    public void An_audience_with_nothing_chosen_reaches_nobody() => Check((_, network) =>
        DeliveryPlan.Make(Guid.NewGuid(), Audience.Nobody, network, Now).Count == 0);

    private static void Check(Func<Audience, NetworkRow[], bool> holds) =>
        Prop.ForAll(AnyAudience.SelectMany(audience => AnyNetwork.Select(network => (audience, network))).ToArbitrary(),
            drawn => holds(drawn.audience, drawn.network)).QuickCheckThrowOnFailure();

    private static Gen<List<T>> Some<T>(Gen<T> items) =>
        from size in Gen.Choose(0, 3)
        from drawn in items.ArrayOf(size)
        select drawn.Distinct().ToList();
}
