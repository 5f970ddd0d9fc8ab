using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.ReportTypes;

namespace Disc.Portal.Tests.Partnerships.BegunReports;

public class ReportRulesTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);

    private static ReportDraft Good => new(Guid.CreateVersion7())
    {
        Type = "Theft",
        When = "2026-03-03T11:30",
        Place = "Harbour Books",
        What = "Took four bottles and ran.",
    };

    [Fact]
    public void A_report_of_four_answers_is_enough() => Assert.Empty(ReportRules.WhyNotSend(Good, UsualTypes.Choices, Now));

    [Theory]
    [InlineData("2026-03-03T12:30", "still to come")]
    [InlineData("2027-03-03T11:30", "still to come")]
    [InlineData("1900-01-01T00:00", "more than a year ago")]
    [InlineData("0001-01-01T00:00", "date and the time")]
    [InlineData("2026-02-30T10:00", "date and the time")]
    [InlineData("yesterday", "date and the time")]
    [InlineData("", "date and the time")]
    [InlineData(null, "date and the time")]
    public void A_time_that_cannot_be_is_refused(string? when, string words)
    {
        var refusal = Assert.Single(ReportRules.WhyNotSend(Good with { When = when }, UsualTypes.Choices, Now));

        Assert.Equal("When", refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phone_whose_clock_is_a_little_fast_is_believed() =>
        Assert.Empty(ReportRules.WhyNotSend(Good with { When = "2026-03-03T12:04" }, UsualTypes.Choices, Now));

    [Fact]
    public void In_summer_the_time_of_the_form_is_an_hour_ahead_of_ours() =>
        Assert.Equal(new DateTime(2026, 7, 1, 11, 0, 0, DateTimeKind.Utc), ReportRules.InstantOf("2026-07-01T12:00"));

    [Theory]
    [InlineData("-1")]
    [InlineData("1000000.01")]
    [InlineData("99999999999999999999999999")]
    [InlineData("twelve")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    public void A_value_that_cannot_be_is_refused(string value) =>
        Assert.Equal("Property", Assert.Single(ReportRules.WhyNotSend(Good with { Property = [new(null, value, false)] }, UsualTypes.Choices, Now)).Field);

    [Theory]
    [InlineData("12.50", 1250)]
    [InlineData("£1,200", 120000)]
    [InlineData(" 0 ", 0)]
    [InlineData("0.005", 1)]
    [InlineData("1000000", 100000000)]
    public void A_value_is_read_as_people_write_it(string typed, long pence) => Assert.Equal(pence, ReportRules.PenceOf(typed));

    [Theory]
    [InlineData("Murder")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("Theft, Abuse")]
    [InlineData("")]
    [InlineData(null)]
    public void A_type_that_is_not_on_the_list_is_refused(string? type) =>
        Assert.Equal("Type", Assert.Single(ReportRules.WhyNotSend(Good with { Type = type }, UsualTypes.Choices, Now)).Field);

    [Fact]
    public void Every_text_that_is_too_long_is_refused_beside_its_field()
    {
        var refusals = ReportRules.WhyNotSend(Good with
        {
            Place = new string('x', Incident.PlaceLength + 1),
            What = new string('x', Incident.TextLength + 1),
            Weapon = new string('x', Incident.WeaponLength + 1),
            WordsUsed = new string('x', Incident.TextLength + 1),
            WhoDescribed = new string('x', Incident.TextLength + 1),
            Vehicle = new string('x', Incident.VehicleLength + 1),
            Property = [new(new string('x', IncidentProperty.WhatLength + 1), null, false)],
            PoliceReference = new string('x', Incident.PoliceReferenceLength + 1),
        }, UsualTypes.Choices, Now);

        Assert.Equal(["Place", "What", "Weapon", "WordsUsed", "WhoDescribed", "Vehicle", "Property", "PoliceReference"], refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void A_text_of_control_characters_is_no_text() =>
        Assert.Equal(["Place"], ReportRules.WhyNotSend(Good with { Place = "\u0000", What = "\u0001\u0002" }, UsualTypes.Choices, Now).Select(refusal => refusal.Field));

    [Fact]
    [Trait("Rule", "6")]
    public void The_words_used_are_exempt_from_the_question_and_the_rest_is_not()
    {
        Assert.All(ReportRules.Asks(Good with { WordsUsed = "you jewish …" }).Values, Assert.Empty);
        Assert.NotEmpty(ReportRules.Asks(Good with { WhoDescribed = "a jewish man" })["WhoDescribed"]);
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2029-01-01")]
    [InlineData("soon")]
    public void A_day_until_which_no_camera_keeps_its_pictures_is_refused(string day) =>
        Assert.Equal("CctvUntil", Assert.Single(ReportRules.WhyNotSend(Good with { CctvUntil = day }, UsualTypes.Choices, Now)).Field);

    [Fact]
    public void Cameras_are_taken_to_keep_their_pictures_for_thirty_days_until_that_is_past()
    {
        Assert.Equal("2026-04-02", ReportRules.UsualCctvOf("2026-03-03T11:30", Now));
        Assert.Null(ReportRules.UsualCctvOf("2026-01-03T11:30", Now));
        Assert.Null(ReportRules.UsualCctvOf("yesterday", Now));
    }

    [Fact]
    public void Back_is_the_way_one_came()
    {
        foreach (var draft in new[] { Good, Good with { Armed = true }, Good with { HasVehicle = true }, Good with { WitnessWilling = true } })
        {
            var path = ReportSteps.Of(draft, ReportStep.What).ToList();
            foreach (var (step, next) in path.Zip(path.Skip(1)).Where(pair => pair.Second != ReportStep.More))
            {
                if (step != ReportStep.More)
                    Assert.Equal(next, path.Contains(ReportStep.More) && step == ReportStep.Photos ? ReportStep.More : step.Next(draft));
                Assert.Equal(step, next.Before(draft));
            }
        }
    }

    [Fact]
    public void Every_refusal_belongs_to_one_step_and_none_is_lost_between_them()
    {
        var all = ReportRules.WhyNotSend(new ReportDraft(Guid.NewGuid()) { CctvUntil = "soon", Property = [new("Gin", "much", false)], PoliceReference = new string('x', 99), Vehicle = new string('x', 999) }, UsualTypes.Choices, Now);
        var byStep = Enum.GetValues<ReportStep>().SelectMany(step => ReportRules.WhyNotGoOn(step, new ReportDraft(Guid.NewGuid()) { CctvUntil = "soon", Property = [new("Gin", "much", false)], PoliceReference = new string('x', 99), Vehicle = new string('x', 999) }, UsualTypes.Choices, Now));

        Assert.Equal(all.Select(refusal => refusal.Field).Order(), byStep.Select(refusal => refusal.Field).Order());
    }

    [Fact]
    public void More_lines_than_fit_and_a_sum_past_the_limit_are_refused()
    {
        Assert.Single(ReportRules.WhyNotSend(Good with { Property = [.. Enumerable.Repeat(new TypedProperty("Gin", "1", false), ReportRules.MostProperty + 1)] }, UsualTypes.Choices, Now));
        Assert.Single(ReportRules.WhyNotSend(Good with { Property = [new("Ring", "600000", false), new("Ring", "600000", false)] }, UsualTypes.Choices, Now));
    }
}
