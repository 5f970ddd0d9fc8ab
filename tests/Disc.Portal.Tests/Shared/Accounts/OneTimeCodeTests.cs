using System.Text;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Tests.Shared.Accounts;

public class OneTimeCodeTests
{
    // RFC 6238, appendix B: the key is this text, the codes are cut to six digits.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void The_codes_are_those_of_RFC_6238(long second, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime;

        Assert.Equal(code, OneTimeCode.CodeOf(Key, OneTimeCode.StepAt(at)));
        Assert.Equal(OneTimeCode.StepAt(at), OneTimeCode.StepOf(Key, code[..3] + " " + code[3..], at));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_out_and_no_more(int seconds, bool isTaken)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1234567890).UtcDateTime;
        var code = OneTimeCode.CodeOf(Key, OneTimeCode.StepAt(at.AddSeconds(seconds)));

        Assert.Equal(isTaken, OneTimeCode.StepOf(Key, code, at) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059240")]
    [InlineData("٠٠٥٩٢٤")]
    public void What_is_not_six_digits_is_no_code(string typed) =>
        Assert.Null(OneTimeCode.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890).UtcDateTime));

    [Fact]
    public void Keys_in_letters_are_those_of_RFC_4648()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.InLetters(Key));
        Assert.Equal("MZXW6YTB", OneTimeCode.InLetters(Encoding.ASCII.GetBytes("fooba")));
        Assert.Equal("MZXW6YQ", OneTimeCode.InLetters(Encoding.ASCII.GetBytes("foob")));
    }

    [Fact]
    public void Recovery_codes_are_ten_different_ones_that_survive_being_typed_by_hand()
    {
        var codes = RecoveryCodes.New();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(
            RecoveryCodes.HashOf(code), RecoveryCodes.HashOf(" " + code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))));
        Assert.All(codes, code => Assert.True(RecoveryCodes.LooksLikeOne(code)));
    }
}
