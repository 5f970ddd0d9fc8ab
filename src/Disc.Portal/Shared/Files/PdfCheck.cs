namespace Disc.Portal.Shared.Files;

/// <summary>What is asked of a PDF before it is taken in. It is kept as it is, sealed, and handed out as a file to save: no page of the portal ever runs it.</summary>
public static class PdfCheck
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 15 * 1024 * 1024;

    // ISO 32000-1: the header stands in the first 1,024 bytes, the end mark in the last.
    private const int Margin = 1024;

    /// <summary>Why this is not taken; null when it is a PDF.</summary>
    /// <param name="content">The file.</param>
    /// <param name="field">The field of the form that it came with.</param>
    public static Refusal? WhyNot(ReadOnlySpan<byte> content, string field)
    {
        if (content.Length == 0)
            return new("Choose a PDF file.", field);
        if (content.Length > Largest)
            return new($"This file is larger than {Largest / 1024 / 1024} MB. Save it as a smaller PDF.", field);
        if (content[..Math.Min(Margin, content.Length)].IndexOf("%PDF-"u8) < 0)
            return new("This is not a PDF. Save the document as PDF first; most word processors can.", field);
        return content[^Math.Min(Margin, content.Length)..].IndexOf("%%EOF"u8) < 0
            ? new("This PDF breaks off before its end. Save it again, then choose it again.", field)
            : null;
    }

    /// <summary>Reads an uploaded file, at most one byte more than is taken.</summary>
    public static async Task<byte[]> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
            return [];
        await using var upload = file.OpenReadStream();
        using var content = new MemoryStream();
        var some = new byte[81920];
        int read;
        while (content.Length <= Largest && (read = await upload.ReadAsync(some, cancellation)) > 0)
            content.Write(some, 0, read);
        return content.ToArray();
    }
}
