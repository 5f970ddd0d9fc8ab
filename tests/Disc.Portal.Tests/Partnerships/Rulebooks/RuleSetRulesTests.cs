using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Tests.Partnerships.Rulebooks;

/// <summary>What cannot be saved, each with the field that it belongs to.</summary>
[Trait("Rule", "14")]
public sealed class RuleSetRulesTests
{
    private static readonly RuleSet Good = Presets.Cards;

    public static TheoryData<RulePreset> All => [.. Enum.GetValues<RulePreset>()];

    [Theory]
    [MemberData(nameof(All))]
    public void A_preset_can_be_saved_as_it_is_and_knows_a_breach(RulePreset preset)
    {
        Assert.Empty(RuleSetRules.WhyNot(Presets.Of(preset)));
        Assert.True(Presets.Of(preset).OffenceOf(IncidentType.BreachOfExclusion)!.IsBreach);
        Assert.NotEmpty(preset.Explained());
    }

    [Fact]
    public void Rules_without_an_offence_are_refused() => Refused(Good with { Offences = [] }, "Offences", "at least one offence");

    [Fact]
    public void A_gap_between_the_lengths_is_refused_beside_the_line_after_it() =>
        Refused(Good with { AddedUp = [new(3, 3, 1), new(5, 12, 3)] }, "AddedUp-1-Points", "nothing is said for 4 points");

    [Fact]
    public void A_red_card_without_a_length_is_a_gap_too() =>
        Refused(With(Good.Offences[5] with { Points = 2 }), "Offence-5-Points", "no length for a red card of 2 points");

    [Fact]
    public void A_length_over_the_longest_is_refused() => Refused(Good with { Longest = 12, LongestUnder18 = 9 }, "RedCard-2-Months", "longer than the longest exclusion, 12 months");

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public void The_longest_of_all_is_36_months(int longest) => Refused(Good with { Longest = longest }, "Longest", "1 to 36");

    [Fact]
    public void More_points_must_not_give_less_time() => Refused(Good with { AddedUp = [new(3, 12, 1), new(4, 6, 1)] }, "AddedUp-1-Months", "must not give less");

    [Fact]
    [Trait("Rule", "5")]
    public void Young_people_never_have_more_than_adults() => Refused(Good with { AddedUp = [new(3, 3, 4)] }, "AddedUp-0-MonthsUnder18", "not more than for adults");

    [Fact]
    [Trait("Rule", "5")]
    public void A_breach_never_adds_more_for_young_people_than_for_adults()
    {
        Refused(Good with { BreachAddsMonthsUnder18 = 4 }, "BreachAddsMonthsUnder18", "not more than for adults");
        Refused(Good with { BreachAddsMonthsUnder18 = 0 }, "BreachAddsMonthsUnder18", "at least 1 month");
        Assert.Empty(RuleSetRules.WhyNot(Good with { BreachAddsMonthsUnder18 = null }));
    }

    [Fact]
    public void Two_offences_of_one_name_or_one_type_of_incident_are_refused()
    {
        Refused(With(Good.Offences[5] with { Name = "theft" }), "Offence-5-Name", "stands there twice");
        Refused(With(Good.Offences[5] with { Types = [IncidentType.Theft] }), "Offence-5-Types", "the same offence for everybody");
    }

    [Fact]
    public void The_board_does_not_decide_before_the_last_length() => Refused(Good with { BoardFrom = 6 }, "BoardFrom", "before the last length");

    [Fact]
    public void A_warning_does_not_need_more_points_than_an_exclusion() => Refused(Good with { WarnFrom = 4 }, "WarnFrom", "more points than an exclusion");

    [Fact]
    public void Half_a_repeat_and_an_extension_by_nothing_are_refused()
    {
        Refused(Good with { RepeatWithinMonths = 12 }, "RepeatAddsMonths", "or 0 for both");
        Refused(Good with { BreachAddsMonths = 0 }, "BreachAddsMonths", "at least 1");
    }

    [Fact]
    public void Rules_that_never_exclude_are_refused() =>
        Refused(Presets.Points with { AddedUp = [] }, "AddedUp", "at least one length");

    private static RuleSet With(Offence changed) => Good with { Offences = [.. Good.Offences.Take(5), changed, .. Good.Offences.Skip(6)] };

    private static void Refused(RuleSet rules, string field, string says)
    {
        var refusals = RuleSetRules.WhyNot(rules);
        Assert.Contains(refusals, refusal => refusal.Field == field && refusal.Message.Contains(says, StringComparison.Ordinal));
    }
}
