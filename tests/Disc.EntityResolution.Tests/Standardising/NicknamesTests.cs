using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Tests.Standardising;

public class NicknamesTests
{
    [Theory]
    [InlineData("jonathan", "jonno")]
    [InlineData("gary", "gazza")]
    [InlineData("darren", "daz")]
    [InlineData("william", "bill")]
    [InlineData("mohammed", "muhammad")]
    [InlineData("christopher", "krzysztof")]
    [InlineData("siobhan", "shivon")]
    public void Forms_of_one_name_are_known_both_ways(string name, string form)
    {
        Assert.True(Nicknames.AreForms(name, form));
        Assert.True(Nicknames.AreForms(form, name));
    }

    [Theory]
    [InlineData("joanne", "joseph")]
    [InlineData("gary", "darren")]
    [InlineData("christina", "christopher")]
    public void A_short_form_in_common_does_not_make_two_names_one(string left, string right) => Assert.False(Nicknames.AreForms(left, right));
}
