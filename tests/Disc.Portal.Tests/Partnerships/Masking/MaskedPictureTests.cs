using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Shared.Pictures;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Partnerships.Masking;

/// <summary>What voters get of a picture, looked at with programs that are not ours.</summary>
[Trait("Rule", "15")]
public sealed class MaskedPictureTests : IDisposable
{
    private readonly Darkroom darkroom = new();
    private readonly PictureWorkshop workshop = new(Options.Create(new PictureOptions()));

    public void Dispose()
    {
        darkroom.Dispose();
        workshop.Dispose();
    }

    [Fact]
    public async Task A_picture_without_a_box_is_blurred_beyond_sharpening_and_says_nothing_of_where_it_was_taken()
    {
        // Stripes of eight pixels: whoever can make them out can make out a face.
        var striped = (await workshop.TakeInAsync(darkroom.WithTags(darkroom.Converted(Stripes(), ".jpg"), "-GPSLatitude=51.5", "-Artist=Dean Marlow"), default)).Picture!.Large;
        var picture = new MaskedPicture(workshop);

        foreach (var handling in new[] { PictureHandling.Blurred, PictureHandling.Covered })
        {
            var blurred = (await picture.RenderAsync(striped, handling, PictureEdits.None, default))!;
            var pixels = darkroom.Developed(blurred);
            var row = Enumerable.Range(pixels.Width / 4, pixels.Width / 2).Select(x => (int)pixels.At(x, pixels.Height / 2).G).ToList();
            Assert.True(row.Max() - row.Min() < 60, $"{row.Min()} to {row.Max()}");
            var tags = darkroom.Tags(blurred);
            Assert.DoesNotContain("GPS", tags);
            Assert.DoesNotContain("Marlow", tags);
        }

        var before = darkroom.Developed(striped);
        Assert.True(Enumerable.Range(0, before.Width).Max(x => before.At(x, 10).G) > 200);
    }

    [Fact]
    public async Task A_box_is_burned_in_and_a_picture_that_is_left_out_is_nothing()
    {
        var taken = (await workshop.TakeInAsync(Darkroom.RedAndBluePng(320, 200), default)).Picture!.Large;
        var picture = new MaskedPicture(workshop);
        var edits = new PictureEdits { Covered = [new PictureBox(0, 0, 0.5, 1)] };

        var covered = darkroom.Developed((await picture.RenderAsync(taken, PictureHandling.Covered, edits, default))!);

        Assert.Equal((320, 200), (covered.Width, covered.Height));
        Assert.True(Math.Abs(covered.At(40, 100).R - covered.At(40, 100).B) < 12);
        Assert.True(covered.At(280, 100).B > covered.At(280, 100).R + 60);
        Assert.Null(await picture.RenderAsync(taken, PictureHandling.LeftOut, edits, default));
    }

    private static byte[] Stripes()
    {
        const int width = 640, height = 400;
        var rgb = new byte[width * height * 3];
        for (var at = 0; at < rgb.Length; at++)
            rgb[at] = (byte)(at / 3 % width / 8 % 2 == 0 ? 240 : 15);
        return PngWriterOf(rgb, width, height);
    }

    private static byte[] PngWriterOf(byte[] rgb, int width, int height) => Disc.Portal.Platform.Demonstration.Drawing.PngWriter.Write(rgb, width, height);
}
