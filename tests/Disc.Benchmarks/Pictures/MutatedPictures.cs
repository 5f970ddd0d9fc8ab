using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Pictures;
using Disc.Tests.Shared;
using Microsoft.Extensions.Options;

namespace Disc.Benchmarks.Pictures;

/// <summary>
/// Sends pictures with wrong bytes through all that an upload goes through, marks what comes out for a viewer, and counts how many
/// ended otherwise than as a picture or a refusal. One JSON line.
/// </summary>
internal static class MutatedPictures
{
    private const string Usage = "mutated-pictures [--pictures 10000]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!int.TryParse(options.GetValueOrDefault("pictures", "10000"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var settings = Options.Create(new PictureOptions { Waiting = int.MaxValue / 2 });
        using var workshop = new PictureWorkshop(settings);
        using var mark = new PictureMark(settings);
        if (workshop.WhatIsMissing is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 1;
        }

        var sound = await SoundAsync();
        var wording = MarkWording.Of("Sam Carter", "Seahaven", DateTimeOffset.UnixEpoch);
        int pictures = 0, refusals = 0, others = 0;
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = settings.Value.AtOnce }, async (i, cancellation) =>
        {
            try
            {
                var taken = await workshop.TakeInAsync(WrongBytes.Of(sound[i % sound.Length], new Chance((ulong)i)), cancellation);
                if (taken.Picture is { } picture)
                    await mark.BurnAsync(picture.Large, wording, cancellation);
                Interlocked.Increment(ref taken.Picture is not null ? ref pictures : ref taken.Refusal is not null ? ref refusals : ref others);
            }
#pragma warning disable CA1031 // Whatever it is, it is what this counts.
            catch (Exception crash)
#pragma warning restore CA1031
            {
                Interlocked.Increment(ref others);
                await Console.Error.WriteLineAsync($"{i}: {crash}");
            }
        });
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "mutated-pictures",
            tried = count,
            pictures,
            refusals,
            crashes = others,
            seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
            goal = "0 crashes",
        }));
        return others == 0 ? 0 : 1;
    }

    private static async Task<byte[][]> SoundAsync()
    {
        var portrait = PortraitArtist.Draw(PortraitTraits.Of(7, Sex.Male, default)).ToTakenPicture().Thumbnail;
        return [portrait, await ConvertedAsync(portrait, ".png"), await ConvertedAsync(portrait, ".webp")];
    }

    private static async Task<byte[]> ConvertedAsync(byte[] picture, string ending)
    {
        using var vips = Process.Start(new ProcessStartInfo("vips", ["resize", "stdin", ending, "0.3"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await vips.StandardInput.BaseStream.WriteAsync(picture);
        vips.StandardInput.Close();
        using var converted = new MemoryStream();
        await vips.StandardOutput.BaseStream.CopyToAsync(converted);
        await vips.WaitForExitAsync();
        return converted.ToArray();
    }
}
