using Disc.Portal.Partnerships.Appeals;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Appeals;

/// <summary>What is read from paper and typed on a telephone.</summary>
public class AppealCodeTests
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Theory]
    [InlineData("EX-0007", 7)]
    [InlineData("ex 7", 7)]
    [InlineData("Ex–0007.", 7)]
    [InlineData("EX-OOO7", 7)]
    [InlineData("EX-00l2", 12)]
    [InlineData("12345", 12345)]
    [InlineData("EX", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("EX-99999999999999", 0)]
    [InlineData("my notice", 0)]
    public void A_reference_is_read_as_it_is_meant(string? typed, int number) => Assert.Equal(number, AppealCode.NumberOf(typed));

    [Theory]
    [InlineData("B2C4E6G8HJ", "b2c4 e6g8-hj")]
    [InlineData("B2C4E6G8HJ", "8ZC4E668HJ")]
    [InlineData("DVDS5Q2QQQ", "ouo550z000")]
    public void Case_spaces_and_look_alike_letters_do_not_matter(string code, string typed) => Assert.True(AppealCode.Matches(typed, code));

    [Fact]
    public void A_code_matches_itself_and_no_other_and_nothing_matches_a_notice_without_one()
    {
        var codes = Gen.Elements(Letters.ToCharArray()).ArrayOf(10).Select(letters => new string(letters)).ToArbitrary();
        Prop.ForAll(codes, code => AppealCode.Matches(code, code) && !AppealCode.Matches(code, null)).QuickCheckThrowOnFailure();
        Prop.ForAll(codes, codes, (one, other) => AppealCode.Matches(one, other) == AppealCode.Matches(other, one)).QuickCheckThrowOnFailure();
        Assert.False(AppealCode.Matches("KMNPRTVWXY", "KMNPRTVWXA"));
        Assert.False(AppealCode.Matches("", null));
        Assert.False(AppealCode.Matches("no such notice", null));
        Assert.False(AppealCode.Matches(null, "KMNPRTVWXY"));
    }
}
