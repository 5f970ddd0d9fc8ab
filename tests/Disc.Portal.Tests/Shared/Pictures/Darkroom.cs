using System.Diagnostics;
using System.Globalization;
using System.Text;
using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Portal.Tests.Shared.Pictures;

/// <summary>Where the tests make pictures by program and look at what came out with other programs than ours.</summary>
public sealed class Darkroom : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("darkroom-");

    public sealed record Pixels(int Width, int Height, byte[] Rgb)
    {
        public (byte R, byte G, byte B) At(int x, int y) => (Rgb[(y * Width + x) * 3], Rgb[(y * Width + x) * 3 + 1], Rgb[(y * Width + x) * 3 + 2]);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    public string Path(string name) => System.IO.Path.Combine(_directory.FullName, name);

    /// <summary>Left half red, right half blue, with a soft change downwards so that there is something to compress.</summary>
    public static byte[] RedAndBluePng(int width, int height)
    {
        var rgb = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var at = (y * width + x) * 3;
                rgb[at + (x < width / 2 ? 0 : 2)] = (byte)(230 - y * 40 / height);
                rgb[at + 1] = (byte)(20 + (x * 7 + y * 3) % 11);
            }
        return PngWriter.Write(rgb, width, height);
    }

    /// <summary>What vips makes of a PNG when it is saved under the new ending, with the options given in brackets.</summary>
    public byte[] Converted(byte[] png, string ending, string options = "") => Vips(png, "copy", ending, options);

    public byte[] Vips(byte[] input, string operation, string ending, string options = "", params string[] more)
    {
        var source = Save("source", input);
        var target = Path("target" + ending);
        Run("vips", [operation, source, target + options, .. more]);
        return File.ReadAllBytes(target);
    }

    public byte[] WithTags(byte[] jpeg, params string[] tags)
    {
        var file = Save("tagged.jpg", jpeg);
        Run("exiftool", ["-q", "-overwrite_original", .. tags, file]);
        return File.ReadAllBytes(file);
    }

    /// <summary>Every tag that exiftool, an independent reader, finds.</summary>
    public string Tags(byte[] picture) => Encoding.UTF8.GetString(Run("exiftool", ["-G", "-a", "-u", Save("tags.jpg", picture)]));

    public Pixels Developed(byte[] picture)
    {
        var source = Save("develop", picture);
        var target = Path("developed.ppm");
        Run("vips", ["colourspace", source, target, "srgb"]);
        var ppm = File.ReadAllBytes(target);
        var head = new List<string>();
        var at = 0;
        while (head.Count < 4)
        {
            var end = Array.IndexOf(ppm, (byte)'\n', at);
            var line = Encoding.ASCII.GetString(ppm, at, end - at);
            if (!line.StartsWith('#'))
                head.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            at = end + 1;
        }
        Assert.Equal("P6", head[0]);
        return new(int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture), ppm[at..]);
    }

    /// <summary>A stand-in for a tool, which does what the test wants to see limited.</summary>
    public string Script(string name, string lines)
    {
        var file = Save(name, Encoding.UTF8.GetBytes("#!/bin/sh\n" + lines + "\n"));
        Run("chmod", ["u+x", file]);
        return file;
    }

    private string Save(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    private static byte[] Run(string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool}: {errors.Result}");
        return output.ToArray();
    }
}
