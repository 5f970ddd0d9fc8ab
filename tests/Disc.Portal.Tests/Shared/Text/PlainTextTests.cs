using Disc.Portal.Shared.Text;

namespace Disc.Portal.Tests.Shared.Text;

public class PlainTextTests
{
    [Theory]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("safe\u202Egnp.exe", "safegnp.exe")]
    [InlineData("broken \ud800 pair", "broken  pair")]
    [InlineData("  kept as it is: żółć 日本 👍 ", "kept as it is: żółć 日本 👍")]
    public void What_no_keyboard_types_is_left_out(string typed, string kept) => Assert.Equal(kept, PlainText.Lines(typed));

    [Theory]
    [InlineData(null)]
    [InlineData(" \u0000\u0001 ")]
    [InlineData("\r\n\t ")]
    public void Nothing_is_nothing(string? typed) => Assert.Null(PlainText.Lines(typed));

    [Fact]
    public void One_line_is_one_line() => Assert.Equal("a b c", PlainText.Line("a\nb\tc"));
}
