using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Tests.Standardising;

public class NameParserTests
{
    [Theory]
    [InlineData("John Smith", "john", "smith")]
    [InlineData("Mr John William Smith", "john william", "smith")]
    [InlineData("SMITH, John", "john", "smith")]
    [InlineData("Smith-Jones, Mary Ann", "mary ann", "smith jones")]
    [InlineData("Ludwig van der Berg", "ludwig", "van der berg")]
    [InlineData("Dr. Ann O'Neil Jr", "ann", "oneil")]
    [InlineData("Thomas of Chudleigh", "thomas", "chudleigh")]
    [InlineData("Jonno", "jonno", "")]
    public void A_whole_name_is_taken_apart(string full, string given, string family)
    {
        var parsed = NameParser.Parse(full);

        Assert.Equal((given, family), (parsed.Given, parsed.Family));
    }

    [Fact]
    public void What_follows_a_title_is_a_further_family_name()
    {
        var parsed = NameParser.Parse("Thomas Clifford, 1st Baron Clifford of Chudleigh");

        Assert.Equal(("thomas", "clifford"), (parsed.Given, parsed.Family));
        Assert.Contains("chudleigh", parsed.Further);
    }

    [Theory]
    [InlineData("major")]
    [InlineData("duke")]
    public void A_title_that_is_all_there_is_stays_a_name(string name) => Assert.Equal(name, NameParser.WithoutTitles(name));
}
