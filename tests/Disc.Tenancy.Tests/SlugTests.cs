namespace Disc.Tenancy.Tests;

public class SlugTests
{
    [Theory]
    [InlineData("seahaven")]
    [InlineData("old-town")]
    [InlineData("zone-4")]
    public void A_plain_word_is_a_slug(string slug) => Assert.Null(Slug.WhyNot(slug));

    [Theory]
    [InlineData("platform")]
    [InlineData("_blazor")]
    [InlineData("sign-in")]
    [InlineData("ab")]
    [InlineData("-town")]
    [InlineData("town-")]
    [InlineData("to--wn")]
    [InlineData("4town")]
    [InlineData("Town")]
    [InlineData("tówn")]
    [InlineData("to wn")]
    [InlineData("town/x")]
    [InlineData("..")]
    public void A_reserved_or_misshapen_word_is_refused_with_a_reason(string slug) => Assert.NotNull(Slug.WhyNot(slug));
}
