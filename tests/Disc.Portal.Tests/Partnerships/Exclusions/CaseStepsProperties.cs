using Disc.Portal.Partnerships.Breaches;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Reviews;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>What holds of a case whatever happens to it on whatever days, by the rules that guard the use cases and without a database.</summary>
[Trait("Rule", "14")]
public sealed class CaseStepsProperties
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    private static readonly Arbitrary<(RuleSet Rules, bool Young, DateOnly Start, int Months, (int Step, int Days)[] Life)> Lives =
        (from preset in Gen.Elements(Presets.Cards, Presets.Points, Presets.Pubwatch)
         from consequence in Gen.Elements(Enum.GetValues<BreachConsequence>())
         from atService in Gen.Elements(true, false)
         from young in Gen.Elements(true, false)
         from start in Gen.Choose(0, 3000)
         from months in Gen.Choose(1, preset.LongestFor(young))
         from life in (from step in Gen.Choose(0, 11) from days in Gen.Choose(0, 90) select (step, days)).ArrayOf(14)
         select (preset with { Breach = consequence, BreachAddsMonths = 3, BreachAddsMonthsUnder18 = 1, StartsAtService = atService },
             young, new DateOnly(2022, 1, 1).AddDays(start), months, life)).ToArbitrary();

    [Fact]
    public void No_case_is_ever_longer_than_the_longest_or_in_force_before_its_service_and_a_breach_never_shortens_it() => Prop.ForAll(Lives, one =>
    {
        var today = one.Start;
        var exclusion = Case(one.Rules, one.Start, one.Months);
        foreach (var (step, days) in one.Life)
        {
            today = today.AddDays(days);
            var (before, endsOn) = (exclusion.StateOn(today), exclusion.EndsOn);
            Take(exclusion, step, one.Rules, one.Young, today);
            // The longest counts from the first day, or from where it last started again; nobody is banned who has no notice; what is over stays over.
            if (exclusion.EndsOn > SchemeCalendar.LastDay(one.Rules.Breach == BreachConsequence.Restart && today > exclusion.StartsOn ? today : exclusion.StartsOn, one.Rules.LongestFor(one.Young))
                || (exclusion.IsInForceOn(today) && exclusion.ServedAt is null)
                || (before.IsOver() && exclusion.StateOn(today) != before)
                || (exclusion.Steps[^1].Kind == ExclusionStepKind.BreachUpheld && exclusion.EndsOn < endsOn)
                || (exclusion.Steps[^1].Kind is ExclusionStepKind.ReviewShortened && exclusion.EndsOn > endsOn)
                || exclusion.Steps.Count != exclusion.Version)
            {
                return false;
            }
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    [Trait("Rule", "17")]
    public void Where_the_clock_starts_at_service_the_last_day_is_so_many_months_from_it_to_the_minute_in_London() => Prop.ForAll(
        (from day in Gen.Choose(0, 7300) from minute in Gen.Choose(0, 1439) from months in Gen.Choose(1, 36) from wait in Gen.Choose(0, 20) select (day, minute, months, wait)).ToArbitrary(),
        one =>
        {
            var decided = new DateOnly(2020, 1, 1).AddDays(one.day);
            var exclusion = Case(Presets.Cards with { StartsAtService = true }, decided, one.months);
            exclusion.Approve(Second, London.StartOf(decided));
            var served = London.StartOf(decided.AddDays(one.wait)).AddMinutes(one.minute);
            exclusion.Serve(new ServiceOfNotice(ServiceMethod.ByHand, served, "A"), First, served);
            var first = London.DayOf(served);
            return exclusion.HasDates && exclusion.StartsOn == first && exclusion.EndsOn == SchemeCalendar.LastDay(first, one.months)
                && exclusion.IsInForceOn(first) && !exclusion.IsInForceOn(first.AddDays(-1)) && !exclusion.IsInForceOn(exclusion.EndsOn.AddDays(1));
        }).QuickCheckThrowOnFailure();

    private static Exclusion Case(RuleSet rules, DateOnly start, int months) => new(
        1, new ExclusionProposal { SubjectId = Guid.NewGuid(), StartsOn = start, Months = months, Incidents = [], StartsAtService = rules.StartsAtService }, [],
        shown: true, First, London.StartOf(start), new ByRules(1, new Ruling(RulingKind.Exclusion, months, []), null));

    // Each only where the table of moves and the rules of its use case let it.
    private static void Take(Exclusion exclusion, int step, RuleSet rules, bool young, DateOnly today)
    {
        var at = London.StartOf(today).AddHours(12);
        var state = exclusion.StateOn(today);
        switch (step)
        {
            case 0 when ExclusionMoves.Allows(ExclusionStepKind.Approved, state): exclusion.Approve(Second, at); break;
            case 1 or 2 when state == ExclusionState.Approved: exclusion.Serve(new ServiceOfNotice(ServiceMethod.ByHand, at, "A"), First, at); break;
            case 3 or 4 when state is ExclusionState.InForce or ExclusionState.UnderReview && exclusion.IsInForceOn(today): exclusion.ReportBreach(First, at, "w"); break;
            case 5 or 6 when state == ExclusionState.Breached:
                var ruling = BreachRules.RulingOf(rules, exclusion, today, young);
                exclusion.UpholdBreach(ruling.EndsOn == exclusion.EndsOn ? null : ruling.EndsOn, Second, at, "w");
                break;
            case 7 when ReviewRules.WhyNotBegin(exclusion, today) is null: exclusion.BeginReview(First, at, "w"); break;
            case 8 when state == ExclusionState.UnderReview:
                var sooner = today.AddDays(10);
                if (ReviewRules.WhyNotOutcome(exclusion, ReviewOutcome.Shortened, sooner, "w", today).Count == 0)
                    exclusion.ShortenAfterReview(sooner, Second, at, "w");
                else
                    exclusion.KeepAfterReview(Second, at, "w");
                break;
            case 9 when ExclusionMoves.Allows(ExclusionStepKind.Diverted, state): exclusion.Divert(First, at, "w"); break;
            case 10 when state == ExclusionState.Diverted: exclusion.BreakDiversion(First, at, "w"); break;
            case 11 when state == ExclusionState.Diverted: exclusion.KeepDiversion(First, at, "w"); break;
        }
    }
}
