using System.Globalization;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Warnings;

namespace Disc.Portal.Tests.Partnerships.Warnings;

/// <summary>How long a warning counts, in London's days and the calendar's months; and what cannot be recorded of it.</summary>
[Trait("Rule", "14")]
public sealed class WarningDatesTests
{
    private static readonly DateTime Decided = new(2024, 2, 28, 9, 30, 20, DateTimeKind.Utc);

    [Theory]
    [InlineData("2024-02-29T12:00Z", 12, "2025-02-28")]
    [InlineData("2024-03-03T12:00Z", 12, "2025-03-02")]
    // Half an hour before midnight by the sun is the next day in London's summer.
    [InlineData("2024-06-30T23:30Z", 1, "2024-07-31")]
    [InlineData("2024-08-31T12:00Z", 6, "2025-02-28")]
    public void It_counts_to_the_end_of_its_last_day(string given, int months, string last)
    {
        var warning = Decide(months);
        warning.Give(DateTime.Parse(given, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), "Lena Fisk");

        var until = DateOnly.Parse(last, CultureInfo.InvariantCulture);
        Assert.Equal(until, warning.CountsUntil);
        Assert.True(warning.CountsOn(until) && !warning.CountsOn(until.AddDays(1)));
    }

    [Fact]
    public void Before_it_is_given_and_once_it_is_withdrawn_it_counts_for_nothing()
    {
        var (decided, withdrawn) = (Decide(12), Decide(12));
        withdrawn.Give(Decided, "Lena Fisk");
        withdrawn.Withdraw(Guid.NewGuid(), Decided, "A mistake.");

        Assert.False(decided.CountsOn(new DateOnly(2024, 3, 1)));
        Assert.False(withdrawn.CountsOn(new DateOnly(2024, 3, 1)));
        Assert.Throws<InvalidOperationException>(() => withdrawn.Give(Decided, "x"));
        Assert.Contains("withdrawn", WarningRules.WhyNotGive(withdrawn)!.Message);
        Assert.NotNull(WarningRules.WhyNotWithdraw(withdrawn));
    }

    [Fact]
    public void It_is_given_by_somebody_after_it_was_decided_and_not_in_the_future()
    {
        var warning = Decide(12);

        Assert.Empty(WarningRules.WhyNotGiven(warning, new DateTime(2024, 2, 28, 9, 30, 0, DateTimeKind.Utc), "Lena", Decided));
        Assert.Equal("GivenAt", Assert.Single(WarningRules.WhyNotGiven(warning, Decided.AddMinutes(-2), "Lena", Decided)).Field);
        Assert.Equal("GivenAt", Assert.Single(WarningRules.WhyNotGiven(warning, Decided.AddMinutes(2), "Lena", Decided)).Field);
        Assert.Equal("GivenBy", Assert.Single(WarningRules.WhyNotGiven(warning, Decided, " ", Decided)).Field);
        Assert.Equal("Why", WarningRules.WhyNotReason(" ")!.Field);
    }

    private static Warning Decide(int months) => new(
        1, Guid.NewGuid(), [], new ByRules(1, new Ruling(RulingKind.Warning, 0, ["x"]), null), months, null, Guid.NewGuid(), Decided);
}
