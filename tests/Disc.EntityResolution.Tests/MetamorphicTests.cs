namespace Disc.EntityResolution.Tests;

public class MetamorphicTests
{
    private static readonly List<PersonRecord> Population = People.Population(400);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_input_changes_nothing(int seed)
    {
        var first = new Resolver().Resolve(Population);
        var again = new Resolver().Resolve(People.Shuffled(Population, seed));

        Assert.Equal(Text(first), Text(again));
        Assert.Equal(first.Model.Version, again.Model.Version);
    }

    [Fact]
    public void Case_blanks_and_accents_change_nothing()
    {
        var shouted = Population.ConvertAll(r => r with
        {
            Names = [.. r.Names.Select(n => n with { Given = $"  {n.Given?.ToUpperInvariant()} ", Family = n.Family?.Replace("e", "é", StringComparison.Ordinal) })],
            Places = [.. r.Places.Select(p => p with { Postcode = p.Postcode?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() })],
        });

        Assert.Equal(Text(new Resolver().Resolve(Population)), Text(new Resolver().Resolve(shouted)));
    }

    [Fact]
    public void An_exact_copy_joins_the_cluster_of_its_original()
    {
        var original = Population[7];
        var copy = original with { Id = original.Id + "-copy" };

        var resolution = new Resolver().Resolve([.. Population, copy]);

        Assert.Contains(resolution.Clusters, c => c.RecordIds.Contains(original.Id) && c.RecordIds.Contains(copy.Id));
    }

    [Fact]
    public void Names_in_each_others_place_still_find_their_person()
    {
        var original = Population[9];
        var turned = original with { Id = original.Id + "-turned", Names = [new PersonName(original.Names[0].Family, original.Names[0].Given)] };

        var resolution = new Resolver().Resolve([.. Population, turned]);

        Assert.Contains(resolution.Clusters, c => c.RecordIds.Contains(original.Id) && c.RecordIds.Contains(turned.Id));
    }

    [Fact]
    public void One_person_under_three_spellings_is_one_cluster_with_reasons()
    {
        var resolution = new Resolver().Resolve(
        [
            .. Population,
            People.One("z1", "Jonathan", "McAllister", "1990-03-04", town: "Bournemouth", postcode: "BH99 4RT"),
            People.One("z2", "Jonno", "MacAllister", "1990-04-03", town: "Bournemouth", postcode: "BH99 4RT"),
            People.One("z3", "Jon", "McAlister", "1990-03-04", town: "Poole"),
        ]);

        var cluster = Assert.Single(resolution.Clusters, c => c.RecordIds.Contains("z1"));
        Assert.Equal(["z1", "z2", "z3"], cluster.RecordIds);
        Assert.Equal("z1", cluster.Id);
        Assert.NotEmpty(cluster.Held);
        Assert.All(cluster.Held, held => Assert.NotEmpty(held.Verdict.Why));
        Assert.All(cluster.Held, held => Assert.Equal((held.Answer, held.Weight), (held.Verdict.Answer, held.Verdict.Weight)));
    }

    private static string Text(Resolution resolution) => string.Join("; ", resolution.Clusters.Select(c => $"{c.Id}: {string.Join(",", c.RecordIds)}"));
}
