using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Disc.Portal.Tests.Support;

/// <summary>A PDF as independent programs read it: poppler's tools, qpdf and zbar.</summary>
public sealed class PdfReader : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("disc-paper-").FullName;

    /// <summary>With DISC_KEEP_PAPERS set to a folder, each paper is also left there under the name of its test, to be looked at.</summary>
    public PdfReader(byte[] pdf, [CallerMemberName] string test = "paper")
    {
        Bytes = pdf.Length;
        File.WriteAllBytes(Path, pdf);
        if (Environment.GetEnvironmentVariable("DISC_KEEP_PAPERS") is { Length: > 0 } shelf)
            File.WriteAllBytes(System.IO.Path.Combine(shelf, test + ".pdf"), pdf);
        Text = Read("pdftotext", "-layout", Path, "-");
        Pages = [.. Text.TrimEnd('\f').Split('\f')];
        Words = string.Join(' ', Read("pdftotext", Path, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Properties = Read("pdfinfo", Path).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim());
        Structure = Read("pdfinfo", "-struct-text", Path);
        Fonts = [.. Read("pdffonts", Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
    }

    public string Path => System.IO.Path.Combine(folder, "paper.pdf");

    public int Bytes { get; }

    /// <summary>The text with its layout; pages end with a form feed.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Pages { get; }

    /// <summary>The text in reading order, its white space made single.</summary>
    public string Words { get; }

    public IReadOnlyDictionary<string, string> Properties { get; }

    public string Structure { get; }

    /// <summary>The text as a screen reader gets it: what the tags hold, white space made single.</summary>
    public string Spoken => string.Join(' ', string.Concat(
        Structure.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('"')).Select(line => line.Trim('"')))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IReadOnlyList<string> Fonts { get; }

    /// <summary>A text without its white space.</summary>
    public static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public string Check() => Read("qpdf", "--check", Path);

    /// <summary>The file's objects, uncompressed, as far as they are text.</summary>
    public string Uncompressed() => Read("qpdf", "--qdf", "--object-streams=disable", Path, "-");

    /// <summary>Words, properties and objects together: where to look for what must not be there.</summary>
    public string Everything => string.Join('\n', [Words, Spoken, .. Properties.Values, Uncompressed()]);

    /// <summary>The words in a rectangle of the first page, given in millimetres from its top left corner.</summary>
    public string WordsWithin(int left, int top, int right, int bottom)
    {
        // At 254 dots an inch ten dots are a millimetre.
        string[] box = ["-x", $"{left * 10}", "-y", $"{top * 10}", "-W", $"{(right - left) * 10}", "-H", $"{(bottom - top) * 10}"];
        return string.Join(' ', Read("pdftotext", ["-r", "254", "-l", "1", .. box, Path, "-"]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a camera reads from the QR codes on the pages.</summary>
    public IReadOnlyList<string> QrCodes()
    {
        Read("pdftoppm", "-r", "150", "-png", Path, System.IO.Path.Combine(folder, "page"));
        return [.. Directory.GetFiles(folder, "page*.png").Order()
            .SelectMany(page => Read([0, 4], "zbarimg", "--quiet", "--raw", page).Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Read(string program, params string[] arguments) => Read([0], program, arguments);

    private static string Read(int[] good, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(good.Contains(process.ExitCode), $"{program}: {output} {complaints.Result}");
        return output;
    }
}
