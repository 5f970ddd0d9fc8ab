using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Tests.Standardising;

public class SoundCodeTests
{
    [Theory]
    [InlineData("smith", "smyth")]
    [InlineData("macdonald", "mcdonald")]
    [InlineData("philips", "fillips")]
    [InlineData("knight", "night")]
    [InlineData("wright", "rite")]
    [InlineData("catherine", "katharine")]
    [InlineData("clarke", "clark")]
    [InlineData("reece", "rees")]
    public void Names_that_sound_alike_share_a_code(string left, string right) => Assert.Equal(SoundCode.Of(left), SoundCode.Of(right));

    [Theory]
    [InlineData("smith", "jones")]
    [InlineData("brown", "green")]
    [InlineData("taylor", "turner")]
    public void Names_that_sound_different_do_not(string left, string right) => Assert.NotEqual(SoundCode.Of(left), SoundCode.Of(right));
}
