using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Schemes;

namespace Disc.Portal.Tests.Partnerships.Schemes;

/// <summary>What the public page tells of the rules is what the rules give.</summary>
[Trait("Rule", "14")]
public class PlainRulesTests
{
    private static readonly DateOnly Since = new(2026, 3, 3);

    public static TheoryData<RulePreset> All => new(Enum.GetValues<RulePreset>());

    [Theory]
    [MemberData(nameof(All))]
    public void Every_offence_every_length_and_every_limit_of_the_rules_is_told(RulePreset preset)
    {
        var rules = Presets.Of(preset);

        var plain = PlainRules.Of(rules, 3, Since);

        Assert.Equal(rules.Offences.Select(offence => (offence.Name, offence.Points)).Order(), plain.Offences.Select(offence => (offence.Name, offence.Points)).Order());
        var lengths = new[] { plain.RedCard, plain.AddedUp }.OfType<LengthTable>().SelectMany(table => table.Lines).Select(line => (line.Length, line.LengthUnder18)).Order();
        Assert.Equal(rules.RedCard.Concat(rules.AddedUp).Select(step => (RuleWords.Months(step.Months), RuleWords.Months(step.MonthsUnder18))).Order(), lengths);
        var all = string.Join(' ', plain.Sentences);
        Assert.Contains(RuleWords.Months(rules.Longest), all, StringComparison.Ordinal);
        Assert.Contains(RuleWords.Months(rules.LongestUnder18), all, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_preset_says_what_is_its_own()
    {
        var cards = PlainRules.Of(Presets.Cards, 1, Since);
        Assert.Equal(["3 points", "4 points", "5 points or more"], cards.RedCard!.Lines.Select(line => line.Points));
        Assert.Equal(("6 points or more", "18 months", "6 months"), (cards.AddedUp!.Lines[^1].Points, cards.AddedUp.Lines[^1].Length, cards.AddedUp.Lines[^1].LengthUnder18));
        Assert.Contains("From 7 points on, yellow and red cards together, the board decides how long it is.", cards.Sentences);
        Assert.Contains("Whoever comes in, or tries to, while excluded: 3 months are added each time.", cards.Sentences);

        var points = PlainRules.Of(Presets.Points, 1, Since);
        Assert.False(points.HasCards);
        Assert.All(points.Offences, offence => Assert.Null(offence.Card));
        Assert.Null(points.RedCard);
        Assert.Contains("A warning comes first: nobody is excluded for points that add up who was not warned before. There is a warning from 2 points on.", points.Sentences);
        Assert.Contains("After 6 months without a further offence an exclusion is looked at again by itself, and may end sooner.", points.Sentences);

        var pubwatch = PlainRules.Of(Presets.Pubwatch, 1, Since);
        Assert.Null(pubwatch.AddedUp);
        Assert.Contains("Whoever comes in, or tries to, while excluded: the exclusion starts again, at its full length.", pubwatch.Sentences);
        Assert.Contains("Whoever commits an offence again within 12 months after an exclusion ended gets 6 months more.", pubwatch.Sentences);
    }

    [Fact]
    public void Points_between_two_steps_belong_to_the_lower_one()
    {
        var rules = Presets.Cards with { AddedUp = [new(3, 3, 1), new(6, 12, 3)] };

        Assert.Equal(["3 to 5 points", "6 points or more"], PlainRules.Of(rules, 1, Since).AddedUp!.Lines.Select(line => line.Points));
    }
}
