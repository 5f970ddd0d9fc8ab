using System.Globalization;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Rulebooks;

/// <summary>What a breach gives: cases worked out by hand, and what holds after any sequence of breaches.</summary>
[Trait("Rule", "14")]
public sealed class BreachRulingTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly DateOnly From = new(2022, 1, 1);

    private static readonly Arbitrary<(RuleSet Rules, PastExclusion Exclusion, bool Young, int[] Breaches)> Sequences =
        (from preset in Gen.Elements(Presets.Cards, Presets.Points, Presets.Pubwatch)
         from consequence in Gen.Elements(Enum.GetValues<BreachConsequence>())
         from adds in Gen.Choose(1, 12)
         from start in Gen.Choose(0, 1900)
         from young in Gen.Elements(true, false)
         from months in Gen.Choose(1, preset.LongestFor(young))
         from breaches in Gen.Choose(0, 1200).ListOf().Select(list => list.Take(8).ToArray())
         let first = From.AddDays(start)
         select (preset with { Breach = consequence, BreachAddsMonths = adds, BreachAddsMonthsUnder18 = null },
             new PastExclusion(first, SchemeCalendar.LastDay(first, months), months), young, breaches)).ToArbitrary();

    /// <summary>Cards adds 3 months (1 under 18), at most 36 (12); pubwatch starts again.</summary>
    [Theory]
    [InlineData("cards", "2025-12-01", 6, "2026-02-10", "2026-08-31", "to 31 May, and three months more")]
    [InlineData("cards", "2025-12-01", 6, "2026-05-31", "2026-08-31", "the last day is still a breach")]
    [InlineData("cards", "2025-12-01", 6, "2025-12-01", "2026-08-31", "so is the first")]
    [InlineData("cards", "2025-12-01", 6, "2026-06-01", "2026-05-31", "the day after is none")]
    [InlineData("cards", "2025-12-01", 6, "2025-11-30", "2026-05-31", "the day before is none")]
    [InlineData("cards", "2026-01-01", 36, "2026-02-10", "2028-12-31", "it is the longest already")]
    [InlineData("cards", "2026-01-01", 35, "2026-02-10", "2028-12-31", "35 and 3 are cut to 36")]
    [InlineData("cards", "2025-12-01", 6, "2026-02-10", "2026-06-30", "under 18 it is one month more", true)]
    [InlineData("cards", "2025-12-01", 12, "2026-02-10", "2026-11-30", "12 is the longest under 18", true)]
    [InlineData("cards", "2023-08-31", 6, "2024-01-05", "2024-05-31", "six months from 31 August end with 29 February; three from 1 March with 31 May")]
    [InlineData("pubwatch", "2025-12-01", 6, "2026-02-10", "2026-08-09", "six months from 10 February")]
    [InlineData("pubwatch", "2025-12-01", 6, "2025-12-01", "2026-05-31", "on its first day it starts as it started")]
    [InlineData("pubwatch", "2025-12-01", 24, "2026-02-10", "2028-02-09", "it starts again: 24 months from 10 February")]
    [InlineData("pubwatch", "2025-12-01", 12, "2026-11-30", "2027-11-29", "on the last day: twelve months from then")]
    [InlineData("pubwatch", "2025-12-01", 12, "2026-02-10", "2027-02-09", "twelve months again, the longest under 18", true)]
    [InlineData("pubwatch", "2024-02-29", 12, "2024-08-31", "2025-08-30", "over a leap day")]
    public void A_breach_gives_what_the_scheme_says(string preset, string start, int months, string breach, string last, string because, bool young = false)
    {
        var (rules, first) = (preset == "cards" ? Presets.Cards : Presets.Pubwatch, Day(start));
        var exclusion = new PastExclusion(first, SchemeCalendar.LastDay(first, months), months, "EX-0001");

        var ruling = BreachRuling.Of(rules, exclusion, Day(breach), young);

        Assert.True(Day(last) == ruling.EndsOn, $"{because}: {string.Join(' ', ruling.Reasons)}");
        Assert.EndsWith($"{(ruling.EndsOn == exclusion.EndsOn ? "stays" : "becomes")} {ruling.EndsOn.InWords()}.", ruling.Reasons[^1]);
    }

    [Fact]
    public void Each_line_says_what_was_reckoned()
    {
        var exclusion = new PastExclusion(new(2026, 1, 1), SchemeCalendar.LastDay(new(2026, 1, 1), 35), 35, "EX-0007");

        Assert.Equal(
            [
                "EX-0007 was in force on 10 February 2026: from 1 January 2026 to the end of 30 November 2028.",
                "A breach adds 3 months: to the end of 28 February 2029.",
                "Counted from its first day no exclusion lasts longer than 36 months: that is the end of 31 December 2028.",
                "Its last day becomes 31 December 2028.",
            ], BreachRuling.Of(Presets.Cards, exclusion, new(2026, 2, 10), young: false).Reasons);
    }

    [Fact]
    public void Where_a_breach_is_an_offence_like_any_other_the_last_day_stays()
    {
        var exclusion = new PastExclusion(new(2026, 1, 1), new(2026, 6, 30), 6, "EX-0007");

        var ruling = BreachRuling.Of(Presets.Cards with { Breach = BreachConsequence.New }, exclusion, new(2026, 2, 10), young: false);

        Assert.Equal((BreachConsequence.New, exclusion.EndsOn), (ruling.Consequence, ruling.EndsOn));
        Assert.Contains(ruling.Reasons, line => line.Contains("a further exclusion can be proposed", StringComparison.Ordinal));
    }

    [Fact]
    public void After_any_sequence_of_breaches_an_exclusion_is_never_longer_than_the_longest_from_where_it_started_last() => Prop.ForAll(Sequences, one =>
    {
        var started = one.Rules.Breach == BreachConsequence.Restart ? one.Exclusion.StartsOn.AddDays(one.Breaches.Append(0).Max()) : one.Exclusion.StartsOn;
        return After(one.Rules, one.Exclusion, one.Young, one.Breaches) <= SchemeCalendar.LastDay(started, one.Rules.LongestFor(one.Young));
    }).Check(Many);

    [Fact]
    public void A_further_breach_never_gives_less() => Prop.ForAll(Sequences, one => Enumerable.Range(0, one.Breaches.Length).All(count =>
        After(one.Rules, one.Exclusion, one.Young, one.Breaches[..count]) <= After(one.Rules, one.Exclusion, one.Young, one.Breaches[..(count + 1)]))).Check(Many);

    [Fact]
    [Trait("Rule", "5")]
    public void A_breach_never_gives_somebody_young_more_than_an_adult() => Prop.ForAll(Sequences, one =>
        After(one.Rules, one.Exclusion, true, one.Breaches) <= After(one.Rules, one.Exclusion, false, one.Breaches)).Check(Many);

    [Theory]
    [InlineData("2026-01-10", "2026-12-31", "", null, "2026-07-10", "six months from 10 January end with 9 July")]
    [InlineData("2026-01-10", "2026-12-31", "2026-03-04", null, "2026-09-05", "something happened on 4 March: clear from the 5th on")]
    [InlineData("2026-01-10", "2026-12-31", "2026-03-04 2026-02-01", null, "2026-09-05", "the latest counts, whatever the order")]
    [InlineData("2026-01-10", "2026-12-31", "2025-12-24", null, "2026-07-10", "what was before it began does not count")]
    [InlineData("2026-01-10", "2027-01-09", "", "2026-07-14", "2027-01-14", "six months after the review: too late", true)]
    [InlineData("2026-01-10", "2027-06-30", "", "2026-07-14", "2027-01-14", "six months after the review")]
    [InlineData("2026-01-10", "2026-07-09", "", null, null, "it ends on the day before", true)]
    [InlineData("2026-01-10", "2026-07-10", "", null, "2026-07-10", "it is reviewed on its last day")]
    [InlineData("2026-08-31", "2027-12-31", "", null, "2027-03-01", "six months from 31 August end with 28 February")]
    public void A_review_comes_after_the_clear_months(string start, string end, string happened, string? reviewed, string? due, string because, bool never = false)
    {
        var found = SchemeReview.DueOn(Presets.Points, Day(start), Day(end), happened.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day), reviewed is null ? null : Day(reviewed));

        Assert.True(found == (never || due is null ? null : Day(due)), $"{because}: {found}");
        Assert.Null(SchemeReview.DueOn(Presets.Cards, Day(start), Day(end), []));
    }

    [Fact]
    public void Rules_from_before_these_switches_are_read_as_they_held()
    {
        var old = """{"Preset":"Points","Offences":[{"Code":"theft","Name":"Theft","Card":"Yellow","Points":2,"CountsForMonths":12,"IsBreach":false,"Types":["Theft"]}],"RedCard":[],"AddedUp":[{"Points":4,"Months":12,"MonthsUnder18":3}],"WarnFrom":2,"WarningFirst":true,"WarningCountsMonths":12,"BoardFrom":null,"Longest":24,"LongestUnder18":6,"RepeatWithinMonths":0,"RepeatAddsMonths":0,"Breach":"Extend","BreachAddsMonths":6,"ReviewAfterMonths":6}""";

        var rules = RuleSetText.Read(old);

        Assert.False(rules.StartsAtService);
        Assert.Equal((6, 6), (rules.BreachAddsFor(young: false), rules.BreachAddsFor(young: true)));
        Assert.Empty(RuleSetRules.WhyNot(rules));
    }

    private static DateOnly After(RuleSet rules, PastExclusion exclusion, bool young, IEnumerable<int> breaches) => breaches.Aggregate(
        exclusion, (stands, day) => stands with { EndsOn = BreachRuling.Of(rules, stands, stands.StartsOn.AddDays(day), young).EndsOn }).EndsOn;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
