using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Rulebooks;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Ballots;

/// <summary>Counting, quorum, ties and conflicts of interest, as pure functions.</summary>
[Trait("Rule", "15")]
public sealed class BallotCountTests
{
    private static readonly Guid Reporter = Guid.NewGuid(), Colleague = Guid.NewGuid(), Chain = Guid.NewGuid(), Stranger = Guid.NewGuid(), InWords = Guid.NewGuid();
    private static readonly Guid Shop = Guid.NewGuid(), OtherShop = Guid.NewGuid(), Pub = Guid.NewGuid(), Company = Guid.NewGuid();

    private static readonly KnownPremises[] Premises =
        [new(Shop, "Harbour Books", "Harbour Books, 12 Quay Street", Company), new(OtherShop, "Harbour Toys", "Harbour Toys", Company), new(Pub, "The Crown", "The Crown", null)];

    [Theory]
    [InlineData(5, 2, TieRule.NoBan, BallotOutcome.Approved)]
    [InlineData(2, 5, TieRule.NoBan, BallotOutcome.Refused)]
    [InlineData(3, 3, TieRule.NoBan, BallotOutcome.Refused)]
    [InlineData(3, 3, TieRule.Panel, BallotOutcome.Tied)]
    [InlineData(4, 0, TieRule.NoBan, BallotOutcome.NoQuorum)]
    public void More_for_than_against_excludes_a_tie_never_does_and_too_few_are_not_counted(int pro, int contra, TieRule tie, BallotOutcome outcome)
    {
        var count = BallotCount.Of([.. Papers(pro, contra)], 9, quorum: 5, tie);

        Assert.Equal(outcome, count.Outcome);
        Assert.Equal(outcome == BallotOutcome.NoQuorum ? (null, null) : ((int?)pro, (int?)contra), (count.For, count.Against));
    }

    [Fact]
    public void A_tie_or_fewer_for_is_never_a_ban_and_every_vote_is_counted_once() => Prop.ForAll(
        (from pro in Gen.Choose(0, 40)
         from contra in Gen.Choose(0, 40)
         from blank in Gen.Choose(0, 40)
         from quorum in Gen.Choose(1, 60)
         from tie in Gen.Elements(Enum.GetValues<TieRule>())
         select (pro, contra, blank, quorum, tie)).ToArbitrary(),
        one =>
        {
            var papers = Papers(one.pro, one.contra).Concat(Enumerable.Repeat((Choice.None, ""), one.blank)).ToList();
            var count = BallotCount.Of(papers, papers.Count, one.quorum, one.tie);
            return (count.Outcome == BallotOutcome.Approved) == (one.pro > one.contra && one.pro + one.contra >= one.quorum)
                && count.Voted == one.pro + one.contra && (count.For is null || count.For + count.Against == count.Voted);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(5, 50, 3)]
    [InlineData(9, 50, 5)]
    [InlineData(100, 1, 3)]
    [InlineData(7, 100, 7)]
    public void A_quorum_is_rounded_up_and_never_less_than_three(int voters, int percent, int quorum) =>
        Assert.Equal(quorum, new VotingRules { QuorumPercent = percent }.QuorumOf(voters));

    [Fact]
    public void Rules_that_were_saved_before_there_were_votes_load_and_nobody_votes_by_them()
    {
        var saved = RuleSetText.Of(Presets.Cards);
        var before = saved.Replace($",\"Ballot\":{System.Text.Json.JsonSerializer.Serialize(VotingRules.None, Json)}", "", StringComparison.Ordinal);
        Assert.NotEqual(saved, before);

        Assert.Equal(VotingRules.None, RuleSetText.Read(before).Ballot);
        Assert.Equal(Electorate.Nobody, RuleSetText.Read(before).Ballot.Who);
        var voting = Presets.Cards with { Ballot = new VotingRules { Who = Electorate.Board, Days = 3, QuorumPercent = 60, Tie = TieRule.Panel } };
        Assert.Equal(voting.Ballot, RuleSetText.Read(RuleSetText.Of(voting)).Ballot);
    }

    [Theory]
    [InlineData(0, 50, "BallotDays")]
    [InlineData(29, 50, "BallotDays")]
    [InlineData(7, 0, "BallotQuorumPercent")]
    [InlineData(7, 101, "BallotQuorumPercent")]
    public void Days_and_quorum_have_limits(int days, int percent, string field) =>
        Assert.Equal(field, Assert.Single(RuleSetRules.WhyNot(Presets.Cards with { Ballot = new VotingRules { Days = days, QuorumPercent = percent } })).Field);

    [Fact]
    public void Whoever_reported_works_there_or_for_the_same_business_is_barred_and_nobody_else()
    {
        Workplace[] voters =
        [
            new(Reporter, null, []), new(Colleague, null, [Shop]), new(Chain, null, [OtherShop]), new(Stranger, "The Crown", [Pub]), new(InWords, " harbour books ", []),
        ];

        var barred = Conflicts.Of(voters, [new(Reporter, null, [Shop])], ["Somewhere else"], Premises);
        Assert.Equal([.. new[] { Reporter, Colleague, Chain, InWords }.Order()], barred.Order());
        // An administrator typed it in for the shop: the place of the report says whose it is.
        Assert.Equal([.. new[] { Colleague, Chain, InWords }.Order()], Conflicts.Of(voters, [new(Guid.NewGuid(), null, [])], ["Harbour Books, 12 Quay Street"], Premises).Order());
        Assert.Empty(Conflicts.Of(voters, [new(Guid.NewGuid(), null, [])], ["High Street"], Premises));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    private static IEnumerable<(Choice, string)> Papers(int pro, int contra) => Enumerable.Repeat((Choice.For, ""), pro).Concat(Enumerable.Repeat((Choice.Against, ""), contra));
}
