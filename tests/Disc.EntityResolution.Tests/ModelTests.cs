using System.Text;
using Disc.EntityResolution.Models;

namespace Disc.EntityResolution.Tests;

public class ModelTests
{
    private static readonly List<PersonRecord> Population = People.Population(300);

    [Fact]
    public void Every_attribute_of_the_default_model_sums_to_one()
    {
        foreach (var attribute in Enum.GetValues<PersonAttribute>())
        {
            var likelihoods = Enum.GetValues<Level>().Select(level => Model.Default.Of(attribute, level)).ToList();
            Assert.Equal(1, likelihoods.Sum(l => l.M), 2);
            Assert.Equal(1, likelihoods.Sum(l => l.U), 2);
        }
    }

    [Fact]
    public void In_the_default_model_full_agreement_speaks_for_and_disagreement_against()
    {
        foreach (var attribute in Enum.GetValues<PersonAttribute>().Where(a => a != PersonAttribute.NameOrder))
        {
            Assert.True(Model.Default.Of(attribute, Level.Exact).Bits > 0, attribute.ToString());
            Assert.True(Model.Default.Of(attribute, Level.Different).Bits < 0, attribute.ToString());
        }
    }

    [Fact]
    public void A_learned_model_is_saved_and_read_back_and_gives_the_same_verdicts()
    {
        var resolution = new Resolver().Resolve(Population);
        using var file = new MemoryStream();
        resolution.Model.Save(file);
        file.Position = 0;
        var read = Model.Load(file);

        Assert.Equal(resolution.Model.Version, read.Version);
        Assert.True(read.IsLearned);
        foreach (var pair in resolution.Clusters.SelectMany(c => c.Held))
        {
            var verdict = new Resolver(read).Compare(Population.Single(r => r.Id == pair.Left), Population.Single(r => r.Id == pair.Right));
            Assert.Equal(pair.Weight, verdict.Weight, 6);
        }
    }

    [Fact]
    public void A_learned_model_is_used_as_it_is()
    {
        var model = new Resolver().Resolve(Population).Model;

        Assert.Same(model, new Resolver(model).Resolve(People.Population(50, seed: 9)).Model);
    }

    [Fact]
    public void A_rare_name_says_more_than_a_common_one()
    {
        var smiths = Enumerable.Range(0, 60).Select(i => People.One($"s{i:00}", family: "Smith", born: $"19{20 + i}-05-05"));
        var model = new Resolver().Resolve([.. Population, .. smiths]).Model;

        double Weight(string family) => new Resolver(model).Compare(People.One("a", family: family), People.One("b", family: family)).Weight;

        Assert.True(Weight("Zabriskie") > Weight("Smith") + 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"name":"x","version":"1","priorBits":-1,"sameAt":3,"perhapsAt":0,"townByPostcode":1,"sexByGivenName":1,"householdRisk":1,"generationRisk":1,"likelihoods":{"Sex":{"Exact":[2,0.5]}}}""")]
    public void What_is_not_a_model_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Model.Load(new MemoryStream(Encoding.UTF8.GetBytes(text))));
}
