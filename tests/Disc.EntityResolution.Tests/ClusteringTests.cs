namespace Disc.EntityResolution.Tests;

public class ClusteringTests
{
    private static readonly List<PersonRecord> Population = People.Population(300);

    [Fact]
    public void Every_record_is_in_exactly_one_cluster()
    {
        var resolution = new Resolver().Resolve(Population);

        Assert.Equal(Population.Select(r => r.Id).Order(StringComparer.Ordinal), resolution.Clusters.SelectMany(c => c.RecordIds).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_chain_does_not_join_two_people_through_a_record_that_resembles_both()
    {
        // The one in the middle has the custody number of one and the name and birth of the other.
        var resolution = new Resolver().Resolve(
        [
            .. Population,
            People.One("y1", "Rosalind", "Pemworth", "1987-06-23", Sex.Female, "Weymouth", "DT4 8JX", custody: "QX99817"),
            People.One("y2", "Rosalind", "Pemworth", "1987-06-23", Sex.Female, "Weymouth", "DT4 8JX"),
            People.One("y3", "Rosalind", "Pemworth", "1987-06-23", Sex.Female, custody: "TT40021"),
            People.One("y4", "Desmond", "Ingcombe", "1962-11-02", Sex.Male, "Swindon", "SN1 1AA", custody: "TT40021"),
            People.One("y5", "Desmond", "Ingcombe", "1962-11-02", Sex.Male, "Swindon", "SN1 1AA"),
        ]);

        var rosalind = resolution.Clusters.Single(c => c.RecordIds.Contains("y1"));
        Assert.Contains("y2", rosalind.RecordIds);
        Assert.DoesNotContain("y5", rosalind.RecordIds);
        Assert.DoesNotContain("y4", rosalind.RecordIds);
    }

    [Fact]
    public void A_decision_that_two_are_different_keeps_them_apart_ever_after()
    {
        var (left, right) = ("p00004-a", "p00004-b");
        Assert.Contains(new Resolver().Resolve(Population).Clusters, c => c.RecordIds.Contains(left) && c.RecordIds.Contains(right));

        var bound = new Resolver().Resolve(Population, new ResolutionRules { Decisions = [new Decision(right, left, Answer.Different)] });

        Assert.DoesNotContain(bound.Clusters, c => c.RecordIds.Contains(left) && c.RecordIds.Contains(right));
    }

    [Fact]
    public void A_decision_that_two_are_the_same_joins_them_and_says_so()
    {
        var (left, right) = ("p00001-a", "p00002-a");

        var bound = new Resolver().Resolve(Population, new ResolutionRules { Decisions = [new Decision(left, right, Answer.Same)] });

        var cluster = Assert.Single(bound.Clusters, c => c.RecordIds.Contains(left));
        Assert.Contains(right, cluster.RecordIds);
        var verdict = cluster.Held.Single(p => p.Left == left && p.Right == right).Verdict;
        Assert.Equal(Answer.Same, verdict.Answer);
        Assert.Equal("A person decided that these two are the same.", verdict.Why[0].Sentence);
    }

    [Fact]
    public void Records_of_one_source_are_not_compared_when_only_sources_may_meet()
    {
        var resolution = new Resolver().Resolve(Population, new ResolutionRules { SourceOf = _ => "one" });

        Assert.Equal(0, resolution.Effort.CandidatePairs);
        Assert.Equal(Population.Count, resolution.Clusters.Count);
    }

    [Fact]
    public void Two_records_of_one_id_are_refused()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new Resolver().Resolve([new PersonRecord("a"), new PersonRecord("a")]));

        Assert.Contains("\"a\"", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_and_one_person_are_resolved_too()
    {
        Assert.Empty(new Resolver().Resolve([]).Clusters);
        Assert.Equal("a", Assert.Single(new Resolver().Resolve([new PersonRecord("a")]).Clusters).Id);
    }

    [Fact]
    public void A_thousand_records_that_are_all_alike_do_not_cost_a_thousand_squared()
    {
        var alike = Enumerable.Range(0, 1_000).Select(i => People.One($"r{i:0000}", "John", "Smith", "1990-01-01", Sex.Male, "Poole", "BH15 2AB")).ToList();

        var candidates = new Resolver().Resolve(alike).Effort.CandidatePairs;

        Assert.InRange(candidates, 999, 30_000);
    }

    [Fact]
    public void Twice_the_records_bring_about_twice_the_pairs()
    {
        var few = new Resolver().Resolve(People.Population(1_000)).Effort;
        var many = new Resolver().Resolve(People.Population(2_000)).Effort;

        Assert.InRange((double)many.CandidatePairs / few.CandidatePairs, 1, 3);
    }
}
