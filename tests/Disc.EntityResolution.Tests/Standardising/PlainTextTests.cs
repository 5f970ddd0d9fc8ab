using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Tests.Standardising;

public class PlainTextTests
{
    [Theory]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’BRIEN", "obrien")]
    [InlineData("  Smith-Jones ", "smith jones")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Müller", "muller")]
    [InlineData("Weiß", "weiss")]
    [InlineData("Sørensen", "sorensen")]
    [InlineData("Иванов", "ivanov")]
    [InlineData("Γιώργος", "giorgos")]
    [InlineData("J. R. Hartley", "j r hartley")]
    [InlineData("...", "")]
    [InlineData(null, "")]
    public void Case_accents_apostrophes_and_alphabets_do_not_matter(string? written, string plain) =>
        Assert.Equal(plain, PlainText.Of(written));

    [Fact]
    public void Writing_of_a_script_that_is_not_transliterated_stays_comparable() =>
        Assert.Equal("王 小明", PlainText.Of("王-小明"));

    [Fact]
    public void A_postcode_is_the_same_spaced_or_not() => Assert.Equal(PlainText.Closed("BH1 4RT"), PlainText.Closed("bh14rt"));
}
