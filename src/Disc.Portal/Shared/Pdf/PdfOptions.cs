using System.ComponentModel.DataAnnotations;

namespace Disc.Portal.Shared.Pdf;

/// <summary>How papers are printed on this machine: which Chromium, and the limits that one document may use.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>The browser without windows prints about four times as quickly as the whole one; either will do.</summary>
    public static string UsualChromium { get; } = File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium";

    /// <summary>The browser that prints, as Debian installs it.</summary>
    [Required]
    public string Chromium { get; set; } = UsualChromium;

    /// <summary>The time that one document may take, from its turn to its last byte.</summary>
    [Range(1, 300)]
    public int SecondsPerDocument { get; set; } = 20;

    /// <summary>The time that a document may wait for its turn.</summary>
    [Range(1, 600)]
    public int SecondsInQueue { get; set; } = 60;

    [Range(1, 1000)]
    public int PagesPerDocument { get; set; } = 60;

    /// <summary>Documents printed at the same time; the others wait in a queue.</summary>
    [Range(1, 16)]
    public int AtOnce { get; set; } = 2;
}
