using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Text;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Pictures;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Shared.Pictures;

public sealed class PictureWorkshopTests : IDisposable
{
    private readonly Darkroom _darkroom = new();
    private readonly PictureWorkshop _workshop = new(Options.Create(new PictureOptions()));

    public void Dispose()
    {
        _workshop.Dispose();
        _darkroom.Dispose();
    }

    [Fact]
    public async Task A_picture_with_a_position_and_a_camera_comes_out_without_either()
    {
        var sent = _darkroom.WithTags(
            Jpeg(800, 600), "-GPSLatitude=50.72", "-GPSLatitudeRef=N", "-GPSLongitude=1.88", "-GPSLongitudeRef=W", "-Make=Acme", "-Artist=Sam Carter",
            "-XMP-dc:Description=At the till", "-IPTC:Keywords=shop", "-Comment=private");
        Assert.Contains("GPS", _darkroom.Tags(sent), StringComparison.Ordinal);

        var taken = await TakenAsync(sent);

        foreach (var picture in new[] { taken.Large, taken.Thumbnail })
        {
            var tags = _darkroom.Tags(picture);
            foreach (var trace in new[] { "GPS", "[EXIF]", "[XMP]", "[IPTC]", "[ICC_Profile]", "Acme", "Sam Carter", "private" })
                Assert.DoesNotContain(trace, tags, StringComparison.Ordinal);
        }
        Assert.Equal((800, 600, "JPEG"), (taken.Width, taken.Height, taken.Format));
    }

    [Fact]
    public async Task A_picture_taken_on_its_side_stands_upright()
    {
        var taken = await TakenAsync(_darkroom.WithTags(Jpeg(400, 200), "-n", "-Orientation=6"));

        var pixels = _darkroom.Developed(taken.Large);
        Assert.Equal((200, 400), (pixels.Width, pixels.Height));
        Assert.True(pixels.At(100, 40).R > 150 && pixels.At(100, 40).B < 80);
        Assert.True(pixels.At(100, 360).B > 150 && pixels.At(100, 360).R < 80);
    }

    [Fact]
    public async Task A_large_picture_is_held_to_1600_pixels_and_its_thumbnail_to_320()
    {
        var taken = await TakenAsync(Jpeg(3000, 2000));

        Assert.Equal((1600, 1067), (taken.Width, taken.Height));
        var thumbnail = _darkroom.Developed(taken.Thumbnail);
        Assert.Equal((320, 213), (thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public async Task A_picture_that_is_also_a_zip_archive_is_a_picture_only_when_it_comes_out()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("hidden.txt").Open();
            entry.Write("hidden"u8);
        }
        byte[] both = [.. Jpeg(200, 100), .. archive.ToArray()];
        Assert.True(both.AsSpan().IndexOf("hidden.txt"u8) > 0);

        var taken = await TakenAsync(both);

        Assert.Equal(-1, taken.Large.AsSpan().IndexOf("hidden.txt"u8));
        Assert.Equal(-1, taken.Large.AsSpan().IndexOf("PK\u0005\u0006"u8));
    }

    [Theory]
    [InlineData(".jpg", 0.6)]
    [InlineData(".png", 0.6)]
    [InlineData(".webp", 0.6)]
    [InlineData(".jpg", 0.02)]
    public async Task A_picture_of_which_only_a_part_arrived_is_refused(string ending, double share)
    {
        var whole = _darkroom.Converted(Darkroom.RedAndBluePng(600, 400), ending);

        var refusal = await RefusalAsync(whole[..(int)(whole.Length * share)]);

        Assert.Equal(PictureRefusals.Damaged, refusal);
    }

    [Fact]
    public async Task A_picture_in_printing_colours_comes_out_in_the_colours_of_screens()
    {
        var cmyk = _darkroom.Vips(Darkroom.RedAndBluePng(300, 200), "colourspace", ".jpg", "", "cmyk");
        Assert.Contains("CMYK", _darkroom.Tags(cmyk), StringComparison.OrdinalIgnoreCase);

        var pixels = _darkroom.Developed((await TakenAsync(cmyk)).Large);

        var (r, g, b) = pixels.At(60, 100);
        Assert.True(r > 150 && g < 110 && b < 110, $"{r} {g} {b} should be red");
        (r, g, b) = pixels.At(240, 100);
        Assert.True(b > 110 && r < 110, $"{r} {g} {b} should be blue");
    }

    [Theory]
    [InlineData(".webp", "WebP")]
    [InlineData(".png", "PNG")]
    public async Task WebP_and_PNG_are_taken_in_and_kept_as_JPEG(string ending, string format)
    {
        var taken = await TakenAsync(_darkroom.Converted(Darkroom.RedAndBluePng(500, 400), ending));

        Assert.Equal(format, taken.Format);
        Assert.Equal([0xFF, 0xD8, 0xFF], taken.Large[..3]);
    }

    [Fact]
    public async Task What_was_transparent_becomes_white()
    {
        var seeThrough = _darkroom.Vips(Darkroom.RedAndBluePng(100, 100), "bandjoin_const", ".png", "", "0");

        var pixels = _darkroom.Developed((await TakenAsync(seeThrough)).Large);

        Assert.True(pixels.At(50, 50) is { R: > 245, G: > 245, B: > 245 });
    }

    [Fact]
    public async Task A_small_file_that_says_it_holds_sixty_thousand_pixels_square_is_refused_before_anything_is_decoded()
    {
        var bomb = Darkroom.RedAndBluePng(10, 10);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 60_000);
        using var workshop = With(o => o.VipsThumbnail = _darkroom.Script("touches", $"touch {_darkroom.Path("was-run")}"));

        var refusal = (await workshop.TakeInAsync(bomb, default)).Refusal;

        Assert.Equal("The picture is 60,000 by 60,000 pixels, which is too large. Send a smaller one, or a screenshot of it.", refusal);
        Assert.False(File.Exists(_darkroom.Path("was-run")));
    }

    [Fact]
    public async Task A_file_of_forty_megabytes_is_refused_and_not_read_to_its_end()
    {
        byte[] huge = [.. Jpeg(100, 100), .. new byte[40_000_000]];
        using var stream = new MemoryStream(huge);

        Assert.Equal("The file is larger than 20 MB. Send a smaller picture, or a screenshot of it.", await RefusalAsync(huge));
        Assert.Equal(PictureRefusals.TooManyBytes(20_000_000), (await _workshop.TakeInAsync(stream, default)).Refusal);
        Assert.True(stream.Position < 21_000_000);
    }

    [Theory]
    [InlineData("%PDF-1.7 not a picture")]
    [InlineData("GIF89a not one of the three")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("MZ")]
    public async Task What_is_not_JPEG_PNG_or_WebP_is_refused_whatever_its_name(string start) =>
        Assert.Equal(PictureRefusals.NotAPicture, await RefusalAsync(Encoding.ASCII.GetBytes(start.PadRight(400, 'x'))));

    [Fact]
    public async Task Nothing_at_all_is_refused() => Assert.Equal(PictureRefusals.Nothing, await RefusalAsync([]));

    [Theory]
    [InlineData("heic")]
    [InlineData("mif1")]
    public async Task An_iPhone_picture_is_named_and_its_sender_told_what_to_do(string brand)
    {
        byte[] heic = [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), .. new byte[200]];

        Assert.StartsWith("This is an iPhone HEIC picture", await RefusalAsync(heic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ninety_broken_pictures_each_end_as_a_picture_or_a_refusal()
    {
        var small = Darkroom.RedAndBluePng(48, 36);
        byte[][] sound = [_darkroom.Converted(small, ".jpg"), _darkroom.Converted(small, ".png"), _darkroom.Converted(small, ".webp")];
        int pictures = 0, refusals = 0;

        await Parallel.ForAsync(0, 90, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, ct) =>
        {
            var outcome = await _workshop.TakeInAsync(Mutated(sound[i % 3], new Chance((ulong)i)), ct);
            Assert.True(outcome.Picture is null != outcome.Refusal is null);
            Interlocked.Increment(ref outcome.Picture is null ? ref refusals : ref pictures);
        });

        Assert.Equal(90, pictures + refusals);
        Assert.True(pictures > 10 && refusals > 10, $"{pictures} pictures, {refusals} refusals: the mutations should do some of both");
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_given_up_and_its_process_ended()
    {
        using var workshop = With(o => (o.SecondsEach, o.VipsThumbnail) = (1, _darkroom.Script("slow", $"echo $$ > {_darkroom.Path("pid")}; exec sleep 30")));

        var refusal = (await workshop.TakeInAsync(Jpeg(50, 50), default)).Refusal;

        Assert.Equal(PictureRefusals.TookTooLong, refusal);
        var pid = (await File.ReadAllTextAsync(_darkroom.Path("pid"))).Trim();
        Assert.False(Directory.Exists($"/proc/{pid}"));
    }

    [Fact]
    public async Task A_tool_that_writes_without_end_is_stopped()
    {
        using var workshop = With(o => (o.SecondsEach, o.VipsThumbnail) = (10, _darkroom.Script("endless", "exec cat /dev/zero")));

        Assert.Equal(PictureRefusals.Damaged, (await workshop.TakeInAsync(Jpeg(50, 50), default)).Refusal);
    }

    [Fact]
    public async Task The_tool_sees_no_environment_of_ours_and_its_directory_is_gone_afterwards()
    {
        Environment.SetEnvironmentVariable("DISC_SECRET_OF_THE_PORTAL", "1");
        using var workshop = With(o => o.VipsThumbnail = _darkroom.Script("looks", $"env > {_darkroom.Path("env")}; pwd > {_darkroom.Path("pwd")}; ulimit -v > {_darkroom.Path("memory")}"));

        await workshop.TakeInAsync(Jpeg(50, 50), default);

        var names = (await File.ReadAllLinesAsync(_darkroom.Path("env"))).Select(l => l.Split('=')[0]).Except(["PWD", "OLDPWD", "SHLVL", "_"]).Order(StringComparer.Ordinal);
        Assert.Equal(["HOME", "LC_ALL", "PATH", "TMPDIR", "VIPS_BLOCK_UNTRUSTED", "VIPS_CONCURRENCY", "VIPS_DISC_THRESHOLD"], names);
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(_darkroom.Path("pwd"))).Trim()));
        Assert.Equal("1953125", (await File.ReadAllTextAsync(_darkroom.Path("memory"))).Trim());
    }

    [Fact]
    public async Task When_the_queue_is_full_the_next_is_asked_to_come_again()
    {
        using var workshop = With(o => (o.AtOnce, o.Waiting, o.SecondsEach, o.VipsThumbnail) = (1, 0, 2, _darkroom.Script("slow", "exec sleep 30")));

        var first = workshop.TakeInAsync(Jpeg(50, 50), default);
        var second = await workshop.TakeInAsync(Jpeg(50, 50), default);

        Assert.Equal(PictureRefusals.Busy, second.Refusal);
        Assert.Equal(PictureRefusals.TookTooLong, (await first).Refusal);
    }

    [Fact]
    public async Task A_missing_tool_is_named_for_the_operator_and_refuses_pictures()
    {
        using var workshop = With(o => o.VipsThumbnail = "vipsthumbnail-that-is-not-there");

        Assert.Contains("vipsthumbnail-that-is-not-there", workshop.WhatIsMissing, StringComparison.Ordinal);
        Assert.Equal(workshop.WhatIsMissing, (await workshop.TakeInAsync(Jpeg(50, 50), default)).Refusal);
        Assert.Null(_workshop.WhatIsMissing);
    }

    [Fact]
    public async Task The_same_picture_in_another_size_has_nearly_the_same_hash_and_another_picture_has_not()
    {
        var one = PortraitArtist.Draw(PortraitTraits.Of(7, Sex.Female, AgeBand.Thirties)).ToPng();
        var other = CctvArtist.Draw(PortraitTraits.Of(8, Sex.Male, AgeBand.Forties), 1, new DateTime(2026, 3, 3)).ToPng();

        var hash = (await TakenAsync(one)).PerceptualHash!.Value;
        var smaller = (await TakenAsync(_darkroom.Vips(one, "resize", ".jpg", "[Q=60]", "0.7"))).PerceptualHash!.Value;
        var another = (await TakenAsync(other)).PerceptualHash!.Value;

        Assert.InRange(BitOperations.PopCount(hash ^ smaller), 0, 6);
        Assert.InRange(BitOperations.PopCount(hash ^ another), 16, 64);
    }

    private static byte[] Mutated(byte[] sound, Chance chance)
    {
        var bytes = (byte[])sound.Clone();
        for (var n = 1 + chance.Below(6); n > 0; n--)
            switch (chance.Below(4))
            {
                case 0: bytes[chance.Below(bytes.Length)] = (byte)chance.Next(); break;
                case 1: bytes[chance.Below(bytes.Length)] ^= (byte)(1 << chance.Below(8)); break;
                case 2: bytes.AsSpan(chance.Below(bytes.Length - 4), 4).Fill(chance.Of<byte>(0, 0xFF, 0x7F)); break;
                default: Array.Resize(ref bytes, bytes.Length - Math.Min(bytes.Length / 2, chance.Below(20))); break;
            }
        return bytes;
    }

    private static PictureWorkshop With(Action<PictureOptions> change)
    {
        var options = new PictureOptions();
        change(options);
        return new(Options.Create(options));
    }

    private byte[] Jpeg(int width, int height) => _darkroom.Converted(Darkroom.RedAndBluePng(width, height), ".jpg");

    private async Task<TakenPicture> TakenAsync(byte[] upload)
    {
        var outcome = await _workshop.TakeInAsync(upload, default);
        Assert.Null(outcome.Refusal);
        return outcome.Picture!;
    }

    private async Task<string> RefusalAsync(byte[] upload)
    {
        var outcome = await _workshop.TakeInAsync(upload, default);
        Assert.Null(outcome.Picture);
        return outcome.Refusal!;
    }
}
