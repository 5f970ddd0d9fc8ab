using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Pictures;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Shared.Pictures;

public sealed class PictureMarkTests : IDisposable
{
    private static readonly MarkWording Sam = MarkWording.Of("Sam Carter", "Harbour BID", new DateTimeOffset(2026, 3, 3, 21, 40, 0, TimeSpan.Zero));

    private readonly Darkroom _darkroom = new();
    private readonly PictureMark _mark = new(Options.Create(new PictureOptions()));

    public void Dispose()
    {
        _mark.Dispose();
        _darkroom.Dispose();
    }

    [Fact]
    [Trait("Rule", "9")]
    public async Task The_viewers_name_is_in_the_pixels_of_every_quarter_of_a_large_picture()
    {
        var large = _darkroom.Converted(Darkroom.RedAndBluePng(1200, 900), ".jpg", "[Q=85,strip]");

        var differences = Differences(large, await _mark.BurnAsync(large, Sam, default));

        Assert.All(differences, d => Assert.InRange(d.Changed, 0.03, 0.5));
        Assert.All(differences, d => Assert.InRange(d.Strongest, 30, 255));
    }

    [Fact]
    [Trait("Rule", "9")]
    public async Task A_thumbnail_is_marked_in_every_quarter_too_but_faintly()
    {
        var thumbnail = PortraitArtist.Draw(PortraitTraits.Of(3, Sex.Male, AgeBand.Twenties)).ToTakenPicture().Thumbnail;

        var faint = Differences(thumbnail, await _mark.BurnFaintlyAsync(thumbnail, Sam, default));
        var plain = Differences(thumbnail, await _mark.BurnAsync(thumbnail, Sam, default));

        Assert.All(faint, d => Assert.InRange(d.Strongest, 12, 70));
        Assert.All(faint.Zip(plain), pair => Assert.True(pair.First.Strongest < pair.Second.Strongest));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(255)]
    [Trait("Rule", "9")]
    public async Task The_mark_is_seen_on_black_on_grey_and_on_white(byte tone)
    {
        var rgb = new byte[640 * 480 * 3];
        Array.Fill(rgb, tone);
        var flat = JpegWriter.Write(rgb, 640, 480);

        Assert.All(Differences(flat, await _mark.BurnAsync(flat, Sam, default)), d => Assert.InRange(d.Strongest, 35, 255));
    }

    [Theory]
    [InlineData("<b>Sam</b> & \"Co\" <span size='99999'>")]
    [InlineData("--help")]
    [InlineData("محمد علي · 王小明 · Ольга · ਗੁਰਪ੍ਰੀਤ")]
    [InlineData("line\r\nbreak\0and\u202Eturned")]
    [InlineData("half a character: \ud83d")]
    [InlineData("   ")]
    [InlineData("A name so long that no picture could ever hold the whole of it on one line, however small its letters were")]
    public async Task Any_name_can_be_burnt_in_and_none_is_taken_for_markup_or_an_option(string name)
    {
        var large = PortraitArtist.Draw(PortraitTraits.Of(4, Sex.Female, AgeBand.Forties)).ToTakenPicture().Large;

        var marked = await _mark.BurnAsync(large, new MarkWording(name, Sam.When), default);

        Assert.All(Differences(large, marked), d => Assert.True(d.Strongest > 20));
    }

    [Fact]
    public async Task Another_viewer_and_another_minute_each_leave_another_mark()
    {
        var large = PortraitArtist.Draw(PortraitTraits.Of(5, Sex.Female, AgeBand.Forties)).ToTakenPicture().Large;

        var one = await _mark.BurnAsync(large, Sam, default);

        Assert.Equal(one, await _mark.BurnAsync(large, Sam, default));
        Assert.NotEqual(one, await _mark.BurnAsync(large, Sam with { Who = "Ann Carter · Harbour BID" }, default));
        Assert.NotEqual(one, await _mark.BurnAsync(large, Sam with { When = "3 March 2026 21:41" }, default));
    }

    [Theory]
    [InlineData("[Q=85,strip]")]
    [InlineData("[Q=95,strip]")]
    [InlineData("[Q=85,strip,optimize_coding]")]
    public async Task Whatever_the_quality_the_parts_without_a_mark_stay_as_they_were(string options)
    {
        var large = _darkroom.Converted(PortraitArtist.Draw(PortraitTraits.Of(6, Sex.Male, AgeBand.Fifties)).ToPng(), ".jpg", options);

        var (before, after) = (_darkroom.Developed(large), _darkroom.Developed(await _mark.BurnAsync(large, Sam, default)));

        Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
        var same = before.Rgb.Zip(after.Rgb).Count(p => p.First == p.Second);
        Assert.InRange((double)same / before.Rgb.Length, 0.25, 0.9);
    }

    [Fact]
    public async Task A_grey_picture_is_marked_as_well()
    {
        var grey = _darkroom.Vips(Darkroom.RedAndBluePng(640, 480), "colourspace", ".jpg", "[Q=85,strip]", "b-w");

        Assert.All(Differences(grey, await _mark.BurnAsync(grey, Sam, default)), d => Assert.True(d.Strongest > 30));
    }

    [Fact]
    public async Task A_picture_that_the_workshop_did_not_make_is_not_shown_unmarked() =>
        await Assert.ThrowsAsync<InvalidDataException>(
            () => _mark.BurnAsync(_darkroom.Converted(Darkroom.RedAndBluePng(64, 64), ".jpg", "[interlace]"), Sam, default));

    [Fact]
    public void The_time_in_the_mark_is_that_of_the_clocks_of_Britain() =>
        Assert.Equal(
            ("Sam Carter · Harbour BID", "3 July 2026 22:40"),
            MarkWording.Of("Sam Carter", "Harbour BID", new DateTimeOffset(2026, 7, 3, 21, 40, 0, TimeSpan.Zero)) is var w ? (w.Who, w.When) : default);

    /// <summary>For each quarter: the share of pixels that changed visibly, and the strongest change.</summary>
    private (double Changed, int Strongest)[] Differences(byte[] before, byte[] after)
    {
        var (a, b) = (_darkroom.Developed(before), _darkroom.Developed(after));
        Assert.Equal(a.Rgb.Length, b.Rgb.Length);
        var quarters = new (double Changed, int Strongest)[4];
        for (var y = 0; y < a.Height; y++)
            for (var x = 0; x < a.Width; x++)
            {
                var change = Math.Abs(a.At(x, y).G - b.At(x, y).G);
                ref var quarter = ref quarters[(y * 2 / a.Height) * 2 + x * 2 / a.Width];
                quarter = (quarter.Changed + (change > 10 ? 4.0 / (a.Width * a.Height) : 0), Math.Max(quarter.Strongest, change));
            }
        return quarters;
    }
}
