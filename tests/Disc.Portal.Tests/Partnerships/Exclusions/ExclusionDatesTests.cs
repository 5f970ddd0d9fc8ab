using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>First and last days, over every change of the British clocks, leap days and ends of months.</summary>
[Trait("Rule", "17")]
public sealed class ExclusionDatesTests
{
    private static readonly DateOnly From = new(2020, 1, 1);

    // Any day of two decades, and any length that the rules allow.
    private static readonly Arbitrary<(DateOnly Start, int Months)> Bans =
        (from day in Gen.Choose(0, 7300) from months in Gen.Choose(Exclusion.ShortestMonths, Exclusion.LongestMonths) select (From.AddDays(day), months)).ToArbitrary();

    [Fact]
    public void A_ban_ends_before_midnight_in_London_after_its_last_day_whatever_the_clocks_do() => Prop.ForAll(Bans, ban =>
    {
        var exclusion = Served(ban.Start, ban.Months);
        // The last minute of the last day and the first of the next, as clocks in London show them.
        var midnight = London.StartOf(exclusion.EndsOn.AddDays(1));
        return exclusion.IsInForceOn(London.DayOf(midnight.AddSeconds(-1)))
            && !exclusion.IsInForceOn(London.DayOf(midnight))
            && exclusion.StateOn(London.DayOf(midnight.AddSeconds(-1))) == ExclusionState.InForce
            && exclusion.StateOn(London.DayOf(midnight)) == ExclusionState.Expired
            && London.Local(midnight).TimeOfDay == TimeSpan.Zero;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ban_is_in_force_on_each_of_its_days_and_on_no_other() => Prop.ForAll(Bans, ban =>
    {
        var exclusion = Served(ban.Start, ban.Months);
        var days = exclusion.EndsOn.DayNumber - exclusion.StartsOn.DayNumber + 1;
        return Enumerable.Range(-3, days + 6).All(day =>
            exclusion.IsInForceOn(exclusion.StartsOn.AddDays(day)) == (day >= 0 && day < days));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_ban_never_ends_earlier_and_never_lasts_longer_than_its_months() => Prop.ForAll(Bans, ban =>
    {
        var last = Exclusion.LastDay(ban.Start, ban.Months);
        return last < Exclusion.LastDay(ban.Start, ban.Months + 1) && last <= ban.Start.AddMonths(ban.Months) && last >= ban.Start;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-03-03", 12, "2027-03-02")]
    // The clocks go forward on 29 March and back on 25 October 2026.
    [InlineData("2026-02-28", 1, "2026-03-27")]
    [InlineData("2026-03-30", 7, "2026-10-29")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2026-01-01", 36, "2028-12-31")]
    public void The_last_day_is_the_day_before_the_corresponding_date(string start, int months, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Exclusion.LastDay(DateOnly.Parse(start, null), months));

    private static Exclusion Served(DateOnly start, int months)
    {
        var at = London.StartOf(start);
        var exclusion = new Exclusion(
            1, new ExclusionProposal { SubjectId = Guid.NewGuid(), Incidents = [], StartsOn = start, Months = months }, [], true, Guid.NewGuid(), at);
        exclusion.Approve(Guid.NewGuid(), at);
        exclusion.Serve(new(ServiceMethod.ByHand, at, "x"), Guid.NewGuid(), at);
        return exclusion;
    }
}
