using Disc.Portal.Partnerships.Rulebooks;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Rulebooks;

/// <summary>What holds of every history under every rules that can be saved, the presets among them.</summary>
[Trait("Rule", "14")]
public sealed class RulingProperties
{
    private static readonly DateOnly From = new(2022, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 1900).Select(From.AddDays);

    private static readonly Gen<int?> Ages = Gen.Choose(8, 60).Select(age => age == 60 ? (int?)null : age);

    // Lengths that never fall as points rise, from the first points on without a gap.
    private static Gen<IReadOnlyList<LengthStep>> StepsFrom(int first, int longest, int longestYoung) =>
        from count in Gen.Choose(1, 5)
        from months in Gen.Choose(1, longest).ArrayOf(count)
        from young in Gen.Choose(1, longestYoung).ArrayOf(count)
        let inOrder = months.Order().ToArray()
        let youngInOrder = young.Order().ToArray()
        select (IReadOnlyList<LengthStep>)[.. Enumerable.Range(0, count).Select(i => new LengthStep(first + i, inOrder[i], Math.Min(youngInOrder[i], inOrder[i])))];

    private static readonly Gen<Offence> OneOffence =
        from card in Gen.Elements(OffenceCard.Yellow, OffenceCard.Red)
        from points in Gen.Choose(1, 6)
        from counts in Gen.Choose(1, Offence.LongestCounting)
        from breach in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Offence { Code = "", Name = "", Card = card, Points = points, CountsForMonths = counts, IsBreach = breach };

    private static readonly Gen<RuleSet> Made =
        from longest in Gen.Choose(1, RuleSet.LongestMonths)
        from longestYoung in Gen.Choose(1, longest)
        from offences in OneOffence.ArrayOf(5)
        from red in StepsFrom(1, longest, longestYoung)
        from first in Gen.Choose(1, 5)
        from added in StepsFrom(first, longest, longestYoung)
        from warnFrom in Gen.Choose(1, first)
        from warningFirst in Gen.Elements(true, false)
        from warningCounts in Gen.Choose(1, 24)
        from board in Gen.Choose(0, 12)
        from repeat in Gen.Choose(0, 24)
        from adds in Gen.Choose(1, longest)
        from breach in Gen.Elements(Enum.GetValues<BreachConsequence>())
        from breachAdds in Gen.Choose(1, longest)
        from breachAddsYoung in Gen.Choose(0, breachAdds)
        select new RuleSet
        {
            Preset = RulePreset.Cards,
            Offences = [.. offences.Select((offence, index) => offence with { Code = $"c{index}", Name = $"Offence {index}" })],
            RedCard = red,
            AddedUp = added,
            WarnFrom = warnFrom,
            WarningFirst = warningFirst,
            WarningCountsMonths = warningCounts,
            BoardFrom = board == 0 ? null : added[^1].Points + board,
            Longest = longest,
            LongestUnder18 = longestYoung,
            RepeatWithinMonths = repeat,
            RepeatAddsMonths = repeat == 0 ? 0 : adds,
            Breach = breach,
            BreachAddsMonths = breachAdds,
            BreachAddsMonthsUnder18 = breachAddsYoung == 0 ? null : breachAddsYoung,
        };

    private static readonly Gen<RuleSet> AllRules = Gen.OneOf(Gen.Elements(Presets.Cards, Presets.Points, Presets.Pubwatch), Made);

    private static Gen<PastOffence> OffenceOf(RuleSet rules) =>
        from day in Days
        from offence in Gen.Choose(0, rules.Offences.Count)
        from spent in Gen.Frequency((4, Gen.Constant((string?)null)), (1, Gen.Constant((string?)"EX-0001")))
        select new PastOffence(day, offence == rules.Offences.Count ? null : rules.Offences[offence].Code, "Something else", null, spent);

    private static readonly Gen<PastWarning> OneWarning = Days.Select(day => new PastWarning(day));

    private static readonly Gen<PastExclusion> OneExclusion =
        from day in Days from months in Gen.Choose(1, RuleSet.LongestMonths) select new PastExclusion(day, SchemeCalendar.LastDay(day, months), months);

    private static Gen<SchemeHistory> HistoryUnder(RuleSet rules) =>
        from offences in OffenceOf(rules).ListOf().Select(list => list.Take(12).ToArray())
        from warnings in OneWarning.ListOf().Select(list => list.Take(3).ToArray())
        from exclusions in OneExclusion.ListOf().Select(list => list.Take(3).ToArray())
        select new SchemeHistory(offences, warnings, exclusions);

    private static readonly Arbitrary<(RuleSet Rules, SchemeHistory History, int? Age, DateOnly Day)> Cases =
        (from rules in AllRules from history in HistoryUnder(rules) from age in Ages from day in Days select (rules, history, age, day)).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Nothing_is_longer_than_the_longest() => Prop.ForAll(Cases, one =>
    {
        var ruling = Rulings.Of(one.Rules, one.History, one.Age, one.Day);
        return ruling.Months <= one.Rules.Longest && ruling.Months <= RuleSet.LongestMonths
            && (one.Age is null or >= 18 || ruling.Months <= one.Rules.LongestUnder18)
            && (ruling.Kind is RulingKind.Exclusion or RulingKind.Board ? ruling.Months >= 1 : ruling.Months == 0);
    }).Check(Many);

    [Fact]
    public void More_history_never_gives_less() => Prop.ForAll(
        (from one in Cases.Generator
         from offence in OffenceOf(one.Rules)
         from warning in OneWarning
         from exclusion in OneExclusion
         select (one, offence, warning, exclusion)).ToArbitrary(),
        more =>
        {
            var (rules, history, age, day) = more.one;
            var less = Rulings.Of(rules, history, age, day);
            return new[]
            {
                history with { Offences = [.. history.Offences, more.offence] },
                history with { Warnings = [.. history.Warnings, more.warning] },
                history with { Exclusions = [.. history.Exclusions, more.exclusion] },
            }.All(longer => Rulings.Of(rules, longer, age, day).IsAtLeast(less));
        }).Check(Many);

    [Fact]
    public void The_same_history_gives_the_same_whatever_the_order_of_entry() => Prop.ForAll(
        (from one in Cases.Generator
         from offences in Gen.Shuffle(one.History.Offences.ToArray())
         from warnings in Gen.Shuffle(one.History.Warnings.ToArray())
         from exclusions in Gen.Shuffle(one.History.Exclusions.ToArray())
         select (one, shuffled: new SchemeHistory(offences, warnings, exclusions))).ToArbitrary(),
        pair =>
        {
            var (rules, history, age, day) = pair.one;
            var (first, second) = (Rulings.Of(rules, history, age, day), Rulings.Of(rules, pair.shuffled, age, day));
            return (first.Kind, first.Months) == (second.Kind, second.Months) && first.Reasons.SequenceEqual(second.Reasons);
        }).Check(Many);

    [Fact]
    [Trait("Rule", "5")]
    public void Somebody_young_never_gets_more_than_an_adult_and_a_child_nothing() => Prop.ForAll(Cases, one =>
        Rulings.Of(one.Rules, one.History, 30, one.Day).IsAtLeast(Rulings.Of(one.Rules, one.History, 16, one.Day))
        && Rulings.Of(one.Rules, one.History, 9, one.Day).Kind == RulingKind.Nothing).Check(Many);

    [Fact]
    public void The_rules_that_these_properties_are_tried_on_can_be_saved() => Prop.ForAll(AllRules.ToArbitrary(), rules => RuleSetRules.WhyNot(rules).Count == 0).Check(Many);

    [Fact]
    public void Rules_are_read_back_as_they_were_written() =>
        Prop.ForAll(AllRules.ToArbitrary(), rules => RuleSetText.Of(RuleSetText.Read(RuleSetText.Of(rules))) == RuleSetText.Of(rules)).Check(Many);

    [Fact]
    [Trait("Rule", "17")]
    public void What_is_left_reaches_the_last_day_and_a_month_less_does_not() => Prop.ForAll(
        (from day in Days from more in Gen.Choose(-40, 1200) select (day, last: day.AddDays(more))).ToArbitrary(),
        one =>
        {
            var months = SchemeCalendar.MonthsUntil(one.day, one.last);
            return SchemeCalendar.LastDay(one.day, months) >= one.last && (months == 0 || SchemeCalendar.LastDay(one.day, months - 1) < one.last);
        }).Check(Many);
}
