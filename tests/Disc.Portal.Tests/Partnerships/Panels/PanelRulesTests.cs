using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Panels;
using Disc.Portal.Shared.Accounts;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Panels;

/// <summary>Who decides an appeal, whatever happened before (rule 17).</summary>
[Trait("Rule", "17")]
public class PanelRulesTests
{
    private static readonly Guid[] Somebody = [.. Enumerable.Range(0, 12).Select(n => new Guid(n + 1, 0, 0, new byte[8]))];

    private static readonly Gen<Guid> Anybody = Gen.Elements(Somebody);

    private static readonly Gen<List<(ExclusionStepKind Kind, Guid By)>> Histories =
        (from kind in Gen.Elements(Enum.GetValues<ExclusionStepKind>())
         from who in Gen.Frequency((9, Anybody), (1, Gen.Constant(Guid.Empty)))
         select (kind, who)).ListOf().Select(steps => steps.ToList());

    private static readonly Gen<List<PossibleSitter>> People =
        (from roles in Gen.Elements(Roles.Member, Roles.Member | Roles.BoardMember, Roles.Member | Roles.Administrator, Roles.Member | Roles.BoardMember | Roles.Administrator)
         from affiliation in Gen.Elements(Enum.GetValues<Affiliation>())
         from flags in Gen.Choose(0, 15)
         from sat in Gen.Choose(0, 3)
         select new PossibleSitter(Guid.Empty, "", roles, affiliation, flags == 1, flags is 2 or 3, flags == 4, sat)).ArrayOf(Somebody.Length)
        .Select(all => all.Select((one, index) => one with { Account = Somebody[index], Name = $"P{index}" }).ToList());

    [Fact]
    [Trait("Rule", "4")]
    public void Nobody_who_decided_reported_or_is_police_is_ever_on_the_panel_whatever_the_history()
    {
        var cases = from steps in Histories from voted in Anybody.ListOf() from people in People from wanted in Gen.Choose(1, 7) select (steps, voted, people, wanted);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var deciders = PanelRules.DecidersOf(one.steps, one.voted);
            var panel = PanelRules.Suggest(one.people, deciders, one.wanted);
            var proposedApprovedOrVoted = one.steps
                .Where(step => step.Kind is not (ExclusionStepKind.Served or ExclusionStepKind.Reissued or ExclusionStepKind.Ended or ExclusionStepKind.AppealReceived))
                .Select(step => step.By).Concat(one.voted).ToHashSet();
            return panel.All(who => !proposedApprovedOrVoted.Contains(who)
                && one.people.Single(person => person.Account == who) is { Reported: false, IsBlocked: false, Declared: false } sitter && !sitter.Affiliation.IsPolice()
                && (sitter.Roles & (Roles.BoardMember | Roles.Administrator)) != 0)
                && panel.Distinct().Count() == panel.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_who_decided_can_be_chosen_by_hand_either()
    {
        Prop.ForAll((from steps in Histories from people in People select (steps, people)).ToArbitrary(), one =>
        {
            var deciders = PanelRules.DecidersOf(one.steps, []);
            var asked = one.people.ConvertAll(who => new AskedToSit(who.Account, who.Name, PanelRules.WhyNotSit(who, deciders)));
            return deciders.All(who => PanelRules.WhyNotConvene(Open(), [who], [], asked, 1) is not null);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_step_bars_but_those_that_only_write_down_what_happened()
    {
        var who = Somebody[0];
        var free = Enum.GetValues<ExclusionStepKind>().Where(kind => !PanelRules.DecidersOf([(kind, who)], []).Contains(who));

        Assert.Equal([ExclusionStepKind.Reissued, ExclusionStepKind.Served, ExclusionStepKind.Ended, ExclusionStepKind.AppealReceived], free);
    }

    [Theory]
    [InlineData(3, 9, 3)]
    [InlineData(3, 3, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(3, 1, 1)]
    [InlineData(5, 4, 3)]
    [InlineData(1, 9, 1)]
    [InlineData(3, 0, 0)]
    public void Three_sit_where_there_are_three_and_never_an_even_number(int wanted, int canSit, int seats) => Assert.Equal(seats, PanelRules.Seats(wanted, canSit));

    [Fact]
    public void More_than_half_would_give_at_least_what_was_found_and_more_than_half_no_more()
    {
        var day = new DateOnly(2026, 3, 3);
        var finding = Gen.OneOf(
            Gen.Constant(new AppealFinding(AppealOutcome.Dismissed)), Gen.Constant(new AppealFinding(AppealOutcome.Upheld)),
            Gen.Choose(1, 40).Select(days => new AppealFinding(AppealOutcome.Varied, day.AddDays(days))));
        var panels = Gen.Elements(1, 3, 5, 7).SelectMany(size => finding.ArrayOf(size));
        Prop.ForAll(panels.ToArbitrary(), panel =>
        {
            var found = PanelRules.Majority(panel);
            var atLeast = panel.Count(one => End(one) <= End(found));
            var atMost = panel.Count(one => End(one) >= End(found));
            // Said in any order, it is the same.
            return atLeast * 2 > panel.Length && atMost * 2 > panel.Length && PanelRules.Majority(panel.Reverse()) == found;
        }).QuickCheckThrowOnFailure();

        static DateOnly End(AppealFinding one) => one.Outcome switch { AppealOutcome.Dismissed => DateOnly.MaxValue, AppealOutcome.Upheld => DateOnly.MinValue, _ => one.EndsOn!.Value };
    }

    [Fact]
    public void A_ban_never_gets_longer_by_an_appeal_and_never_ends_in_the_past()
    {
        var today = new DateOnly(2026, 3, 3);
        var exclusion = InForce(today);
        foreach (var days in Enumerable.Range(-400, 900))
        {
            var day = today.AddDays(days);
            Assert.Equal(day >= today && day < exclusion.EndsOn, PanelRules.WhyNotFinding(new AppealFinding(AppealOutcome.Varied, day), exclusion, today) is null);
        }

        Assert.NotNull(PanelRules.WhyNotFinding(new AppealFinding(AppealOutcome.Varied), exclusion, today));
        Assert.NotNull(PanelRules.WhyNotFinding(new AppealFinding(AppealOutcome.Varied, today), exclusion, exclusion.EndsOn.AddDays(1)));
        Assert.Null(PanelRules.WhyNotFinding(new AppealFinding(AppealOutcome.Dismissed), exclusion, exclusion.EndsOn.AddDays(1)));
        Assert.Equal(AppealOutcome.Upheld, new AppealFinding(AppealOutcome.Varied, today.AddDays(-1)).On(today).Outcome);
    }

    private static Appeal Open()
    {
        var today = new DateOnly(2026, 3, 3);
        return new Appeal(1, InForce(today), new AppealWords(ContactWay.Email, "a@b.example", "No."), AppealWay.Online, today, 28, Guid.Empty, At(today));
    }

    private static Exclusion InForce(DateOnly today)
    {
        var exclusion = new Exclusion(1, new ExclusionProposal { SubjectId = Guid.NewGuid(), Incidents = [], StartsOn = today.AddDays(-2), Months = 6 }, [], true, Somebody[0], At(today));
        exclusion.Approve(Somebody[1], At(today));
        exclusion.Serve(new ServiceOfNotice(ServiceMethod.ByHand, At(today), "Lena Fisk"), Somebody[0], At(today));
        return exclusion;
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
}
