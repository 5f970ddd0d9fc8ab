using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Certification;

/// <summary>The dates of rule 3, day by day.</summary>
[Trait("Rule", "3")]
public class CertificationRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly Guid Code = Guid.NewGuid();

    [Theory]
    [InlineData(0, -1, Standing.Full)]
    [InlineData(0, 0, Standing.Lapsed)]
    [InlineData(7, -1, Standing.Full)]
    [InlineData(7, 0, Standing.WithoutPolice)]
    [InlineData(7, 6, Standing.WithoutPolice)]
    [InlineData(7, 7, Standing.Lapsed)]
    [InlineData(1, 0, Standing.WithoutPolice)]
    [InlineData(1, 1, Standing.Lapsed)]
    public void A_version_that_is_not_certified_keeps_people_out_when_its_days_of_grace_are_over_and_police_content_at_once(int grace, int daysAfter, Standing standing) =>
        Assert.Equal(standing, CertificationRules.StandingOn([Version(1, 0, grace)], Day.AddDays(daysAfter)));

    [Fact]
    public void Certified_in_advance_nothing_changes_when_it_takes_effect()
    {
        var versions = new[] { Version(1, -100, 0, certified: -100), Version(2, 5, 0, certified: 1) };

        foreach (var day in Enumerable.Range(-99, 400))
            Assert.Equal(Standing.Full, CertificationRules.StandingOn(versions, Day.AddDays(day)));
    }

    [Fact]
    public void A_version_certified_in_advance_does_not_stand_for_the_one_that_counts_now() =>
        Assert.Equal(Standing.Lapsed, CertificationRules.StandingOn([Version(1, -10, 0), Version(2, 5, 0, certified: -1)], Day));

    [Fact]
    public void Whoever_let_a_version_lapse_gets_no_new_grace_by_the_next_one()
    {
        var versions = new[] { Version(1, -30, 2), Version(2, 0, 7) };

        Assert.Equal(Standing.Lapsed, CertificationRules.StandingOn(versions, Day.AddDays(-1)));
        Assert.Equal(Standing.Lapsed, CertificationRules.StandingOn(versions, Day.AddDays(3)));
        Assert.Equal(Standing.WithoutPolice, CertificationRules.StandingOn([Version(1, -30, 2, certified: -29), Version(2, 0, 7)], Day.AddDays(3)));
    }

    [Fact]
    public void A_certification_that_runs_out_within_the_days_of_grace_is_not_made_longer_by_them()
    {
        var versions = new[] { Version(1, -400, 0, months: 12, certified: -363), Version(2, 0, 7, months: 12) };

        Assert.Equal(Standing.WithoutPolice, CertificationRules.StandingOn(versions, Day.AddDays(2)));
        Assert.Equal(Standing.Lapsed, CertificationRules.StandingOn(versions, Day.AddDays(3)));
    }

    [Theory]
    [InlineData("2026-01-31T12:00:00Z", 1, "2026-02-28")]
    [InlineData("2024-02-29T12:00:00Z", 12, "2025-02-28")]
    // A quarter past midnight in London in summer is still the day before in UTC.
    [InlineData("2026-06-30T23:15:00Z", 1, "2026-08-01")]
    [InlineData("2026-12-31T23:15:00Z", 1, "2027-01-31")]
    public void Every_N_months_is_reckoned_in_london_days(string at, int months, string last) => Assert.Equal(
        DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture),
        CertificationRules.Renewal(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal), months));

    [Fact]
    public void After_N_months_it_is_over_the_next_day()
    {
        var versions = new[] { Version(1, -100, 7, months: 3, certified: -92) };
        var last = CertificationRules.DueOn(versions, Day)!.Value;

        Assert.Equal(Day.AddDays(-92).AddMonths(3), last);
        Assert.Equal(Standing.Full, CertificationRules.StandingOn(versions, last));
        Assert.Equal(Standing.Lapsed, CertificationRules.StandingOn(versions, last.AddDays(1)));
    }

    [Fact]
    public void A_version_that_nobody_has_to_certify_ends_what_was_owed() =>
        Assert.Equal(Standing.Full, CertificationRules.StandingOn([Version(1, -10, 0), Version(2, 0, 0) with { MustCertify = false }], Day));

    [Fact]
    public void One_document_of_several_is_enough_to_lapse()
    {
        var other = Version(1, -10, 0) with { DocumentId = Guid.NewGuid() };

        Assert.Equal(Standing.Lapsed, CertificationRules.StandingOn([Version(1, -100, 0, certified: -90), other], Day));
        Assert.Equal(Standing.Full, CertificationRules.StandingOn([], Day));
    }

    [Theory]
    [InlineData(15, null)]
    [InlineData(14, ReminderStage.Fortnight)]
    [InlineData(8, ReminderStage.Fortnight)]
    [InlineData(7, ReminderStage.Week)]
    [InlineData(2, ReminderStage.Week)]
    [InlineData(1, ReminderStage.Day)]
    [InlineData(0, ReminderStage.Day)]
    [InlineData(-1, ReminderStage.Overdue)]
    [InlineData(-400, ReminderStage.Overdue)]
    public void Reminders_go_two_weeks_a_week_and_a_day_before_and_when_it_is_over(int left, ReminderStage? stage) =>
        Assert.Equal(stage, CertificationRules.StageOn(Day.AddDays(left), Day));

    [Fact]
    public void The_last_good_day_that_is_said_is_the_day_after_which_it_lapses_whatever_the_versions() => Prop.ForAll(Histories.ToArbitrary(), versions =>
    {
        foreach (var today in Enumerable.Range(-60, 160).Select(Day.AddDays))
        {
            var due = CertificationRules.DueOn(versions, today) ?? DateOnly.MaxValue;
            var lapsed = CertificationRules.StandingOn(versions, today) == Standing.Lapsed;
            if (lapsed != due < today)
                return false;
            // Nobody is kept out before the day that they were told, and everybody is the day after.
            if (!lapsed && due.DayNumber - today.DayNumber is > 0 and < 100
                && (CertificationRules.StandingOn(versions, due) == Standing.Lapsed || CertificationRules.StandingOn(versions, due.AddDays(1)) != Standing.Lapsed))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_grace_never_keeps_anybody_out_sooner_and_certifying_never_does_harm() => Prop.ForAll(Histories.ToArbitrary(), versions =>
    {
        foreach (var today in Enumerable.Range(-20, 80).Select(Day.AddDays))
        {
            var standing = CertificationRules.StandingOn(versions, today);
            var generous = versions.Select(version => version with { GraceDays = 7 }).ToList();
            var certified = versions.Select(version => version with { CertifiedAt = London.StartOf(today).AddHours(9) }).ToList();
            if (CertificationRules.StandingOn(generous, today) > standing || CertificationRules.StandingOn(certified, today) != Standing.Full)
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static Gen<IReadOnlyList<VersionToCertify>> Histories =>
        from count in Gen.Choose(1, 4)
        from months in Gen.Elements(0, 1, 3)
        from steps in Gen.Choose(0, 40).ArrayOf(count)
        from graces in Gen.Choose(0, 7).ArrayOf(count)
        from certified in Gen.Choose(-10, 30).ArrayOf(count)
        from marks in Gen.Choose(0, 9).ArrayOf(count)
        select (IReadOnlyList<VersionToCertify>)[.. Enumerable.Range(0, count).Select(i =>
        {
            var effect = steps.Take(i + 1).Sum() - 60;
            return Version(i + 1, effect, graces[i], months, marks[i] > 4 ? effect + certified[i] : null) with { MustCertify = marks[i] != 0 };
        })];

    private static VersionToCertify Version(int number, int daysAfter, int grace, int months = 0, int? certified = null) => new(
        Guid.NewGuid(), Code, number, Day.AddDays(daysAfter), grace, true, months, certified is { } days ? London.StartOf(Day.AddDays(days)).AddHours(10) : null);
}
