using Disc.EntityResolution.Comparing;

namespace Disc.EntityResolution.Tests.Comparing;

public class LikenessTests
{
    [Theory]
    // The examples of Winkler's own papers.
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("same", "same", 1)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    public void Jaro_Winkler_gives_the_published_values_either_way_round(string left, string right, double expected)
    {
        Assert.Equal(expected, Likeness.JaroWinkler(left, right), 3);
        Assert.Equal(Likeness.JaroWinkler(left, right), Likeness.JaroWinkler(right, left));
    }

    [Theory]
    [InlineData("smith", "smith", 0)]
    [InlineData("smith", "smiht", 1)]
    [InlineData("smith", "smit", 1)]
    [InlineData("smith", "smithe", 1)]
    [InlineData("smith", "smyth", 1)]
    [InlineData("smith", "smyhte", 3)]
    [InlineData("smith", "jones", 3)]
    public void Slips_count_letters_lost_added_changed_and_swapped(string left, string right, int slips)
    {
        Assert.Equal(slips, Likeness.Slips(left, right, 2));
        Assert.Equal(slips, Likeness.Slips(right, left, 2));
    }

    [Fact]
    public void Words_beyond_the_longest_are_compared_by_their_beginning()
    {
        var longWord = new string('a', 500);

        Assert.Equal(0, Likeness.Slips(longWord, longWord + "b", 2));
        Assert.Equal(1, Likeness.JaroWinkler(longWord, longWord + "b"));
    }
}
