using Disc.Portal.Partnerships.Exclusions;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>The states of a case and the steps between them, without a database.</summary>
public sealed class ExclusionMovesTests
{
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Start = new(2026, 3, 3);
    private static readonly Guid Proposer = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Fact]
    public void No_state_is_reached_but_by_its_rules_whatever_is_tried_in_whatever_order() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<ExclusionStepKind>().Where(kind => kind != ExclusionStepKind.Proposed).ToArray()).ArrayOf(30).ToArbitrary(),
        tried =>
        {
            var exclusion = Case();
            foreach (var kind in tried)
            {
                var (from, version, endsOn) = (exclusion.State, exclusion.Version, exclusion.EndsOn);
                var refused = Record.Exception(() => Take(exclusion, kind));
                var allowed = ExclusionMoves.Allows(kind, from);
                if (allowed != refused is null
                    || (allowed && !ExclusionMoves.Allows(kind, from, exclusion.State))
                    || (!allowed && (exclusion.State != from || exclusion.Version != version || exclusion.EndsOn != endsOn)))
                {
                    return false;
                }
            }

            // A step is on record for every change, and the last of them is the state.
            return exclusion.Steps.Count == exclusion.Version;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_state_can_be_reached_and_what_is_over_stays_over()
    {
        var reached = new HashSet<ExclusionState> { ExclusionState.Proposed };
        while (ExclusionMoves.All.Where(move => reached.Contains(move.From)).Any(move => reached.Add(move.To)))
        {
        }

        Assert.Equal(Enum.GetValues<ExclusionState>().Order(), reached.Order());
        Assert.All(ExclusionMoves.All.Where(move => move.From.IsOver()), move => Assert.Equal(move.From, move.To));
        Assert.Equal(
            Enum.GetValues<ExclusionStepKind>().Where(kind => kind != ExclusionStepKind.Proposed).Order(), ExclusionMoves.All.Select(move => move.Step).Distinct().Order());
    }

    [Fact]
    public void Only_service_puts_a_ban_in_force_and_everything_else_begins_from_one_that_was_served() =>
        Assert.All(
            ExclusionMoves.All.Where(move => move.To.Bans() && !move.From.Bans()),
            move => Assert.Equal(ExclusionStepKind.Served, move.Step));

    [Theory]
    [Trait("Rule", "17")]
    [InlineData(ExclusionState.InForce)]
    [InlineData(ExclusionState.Breached)]
    [InlineData(ExclusionState.UnderReview)]
    public void An_appeal_that_fails_leaves_the_case_where_it_found_it(ExclusionState found)
    {
        var exclusion = InForce();
        if (found == ExclusionState.Breached)
            exclusion.ReportBreach(Proposer, Noon, "Came in.");
        if (found == ExclusionState.UnderReview)
            exclusion.BeginReview(Proposer, Noon, null);
        exclusion.Appeal(Proposer, Noon, null);
        Assert.True(exclusion.IsInForceOn(Start));

        exclusion.DismissAppeal(Second, Noon, "It was right.");

        Assert.Equal(found, exclusion.State);
        Assert.Null(exclusion.BeforeAppeal);
    }

    [Fact]
    [Trait("Rule", "17")]
    public void The_last_day_ends_a_ban_in_whatever_state_it_is_in_and_an_appeal_is_answered_all_the_same()
    {
        var exclusion = InForce();
        exclusion.Appeal(Proposer, Noon, null);

        Assert.Equal(ExclusionState.UnderAppeal, exclusion.StateOn(exclusion.EndsOn));
        Assert.Equal(ExclusionState.Expired, exclusion.StateOn(exclusion.EndsOn.AddDays(1)));
        exclusion.End(Noon);
        exclusion.UpholdAppeal(Second, Noon, "It was wrong.");

        Assert.Equal(ExclusionState.Expired, exclusion.State);
        Assert.Equal(ExclusionStepKind.AppealUpheld, exclusion.Steps[^1].Kind);
    }

    [Fact]
    public void An_interim_ban_lasts_until_its_day_or_the_service_and_never_past_a_refusal()
    {
        var (undecided, approved, refused) = (Case(), Case(), Case());
        Assert.All(new[] { undecided, approved, refused }, one => one.ServeInterim(Start.AddDays(20), Proposer, Noon, "It could not wait."));
        approved.Approve(Second, Noon);
        refused.Refuse(Second, Noon, "Not enough.");

        Assert.True(undecided.IsInterimOn(Start.AddDays(20)) && approved.IsInterimOn(Start.AddDays(20)));
        Assert.False(undecided.IsInterimOn(Start.AddDays(21)) || approved.IsInterimOn(Start.AddDays(21)) || refused.IsInterimOn(Start));
        Assert.Equal(ExclusionState.Proposed, undecided.StateOn(Start.AddDays(21)));
        Assert.Equal(Exclusion.LastDay(Start, 12), undecided.EndsOn);
        approved.Serve(new ServiceOfNotice(ServiceMethod.ByHand, Noon, "A"), Proposer, Noon);
        Assert.False(approved.IsInterimOn(Start));
    }

    [Fact]
    public void An_agreement_that_is_not_kept_leads_back_to_a_decision_or_to_a_new_service()
    {
        var (undecided, served) = (Case(), InForce());
        undecided.Divert(Second, Noon, "Support.");
        served.Divert(Second, Noon, "Support.");
        Assert.False(served.IsInForceOn(Start));

        undecided.BreakDiversion(Second, Noon, "Did not come.");
        served.BreakDiversion(Second, Noon.AddDays(40), "Did not come.");

        Assert.Equal(ExclusionState.Proposed, undecided.State);
        Assert.Equal(ExclusionState.Approved, served.State);
        Assert.Equal(Start.AddDays(40), served.IssuedOn);
    }

    [Fact]
    [Trait("Rule", "17")]
    public void Every_approved_case_has_a_code_of_its_own_to_appeal_with()
    {
        var codes = Enumerable.Range(0, 200).Select(_ =>
        {
            var exclusion = Case();
            exclusion.Approve(Second, Noon);
            return exclusion.AppealCode!;
        }).ToList();

        Assert.All(codes, code => Assert.Matches("^[2-9A-HJKMNP-TV-Z]{10}$", code));
        Assert.Equal(200, codes.Distinct().Count());
        Assert.Null(Case().AppealCode);
    }

    private static Exclusion Case() => new(
        1, new ExclusionProposal { SubjectId = Guid.NewGuid(), StartsOn = Start, Months = 12, Incidents = [] }, [], shown: true, Proposer, Noon);

    private static Exclusion InForce()
    {
        var exclusion = Case();
        exclusion.Approve(Second, Noon);
        exclusion.Serve(new ServiceOfNotice(ServiceMethod.ByHand, Noon, "A"), Proposer, Noon);
        return exclusion;
    }

    private static void Take(Exclusion exclusion, ExclusionStepKind kind)
    {
        switch (kind)
        {
            case ExclusionStepKind.BallotOpened: exclusion.OpenBallot(Second, Noon); break;
            case ExclusionStepKind.LeftToPanel: exclusion.LeaveToPanel(Second, Noon, "w"); break;
            case ExclusionStepKind.InterimServed: exclusion.ServeInterim(Start.AddDays(14), Second, Noon, "w"); break;
            case ExclusionStepKind.InterimEnded: exclusion.EndInterim(Second, Noon, "w"); break;
            case ExclusionStepKind.Approved: exclusion.Approve(Second, Noon); break;
            case ExclusionStepKind.Refused: exclusion.Refuse(Second, Noon, "w"); break;
            case ExclusionStepKind.Reissued: exclusion.Reissue(Second, Noon); break;
            case ExclusionStepKind.Served: exclusion.Serve(new ServiceOfNotice(ServiceMethod.ByPost, Noon, "A"), Second, Noon); break;
            case ExclusionStepKind.Withdrawn: exclusion.Withdraw(Second, Noon, "w"); break;
            case ExclusionStepKind.Lifted: exclusion.Lift(Second, Noon, "w"); break;
            case ExclusionStepKind.Ended: exclusion.End(Noon); break;
            case ExclusionStepKind.BreachReported: exclusion.ReportBreach(Second, Noon, "w"); break;
            case ExclusionStepKind.BreachDismissed: exclusion.DismissBreach(Second, Noon, "w"); break;
            case ExclusionStepKind.BreachUpheld: exclusion.UpholdBreach(exclusion.EndsOn.AddMonths(1), Second, Noon, "w"); break;
            case ExclusionStepKind.AppealReceived: exclusion.Appeal(Second, Noon, "w"); break;
            case ExclusionStepKind.AppealDismissed: exclusion.DismissAppeal(Second, Noon, "w"); break;
            case ExclusionStepKind.AppealUpheld: exclusion.UpholdAppeal(Second, Noon, "w"); break;
            case ExclusionStepKind.AppealVaried: exclusion.VaryOnAppeal(exclusion.EndsOn.AddDays(-1), Second, Noon, "w"); break;
            case ExclusionStepKind.ReviewBegun: exclusion.BeginReview(Second, Noon, "w"); break;
            case ExclusionStepKind.ReviewKept: exclusion.KeepAfterReview(Second, Noon, "w"); break;
            case ExclusionStepKind.ReviewShortened: exclusion.ShortenAfterReview(exclusion.EndsOn.AddDays(-1), Second, Noon, "w"); break;
            case ExclusionStepKind.Diverted: exclusion.Divert(Second, Noon, "w"); break;
            case ExclusionStepKind.DiversionKept: exclusion.KeepDiversion(Second, Noon, "w"); break;
            case ExclusionStepKind.DiversionBroken: exclusion.BreakDiversion(Second, Noon, "w"); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }
}
