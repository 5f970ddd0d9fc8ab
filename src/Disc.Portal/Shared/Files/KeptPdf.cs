using Disc.Tenancy.Doors;

namespace Disc.Portal.Shared.Files;

/// <summary>A PDF that was taken in and sealed under a key of its own; a row that names it makes it readable.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Key">The wrapped key.</param>
/// <param name="Size">In bytes.</param>
public sealed record KeptPdf(Guid File, byte[] Key, int Size)
{
    /// <summary>
    /// Takes a PDF in, or says why not. The file comes first: a row without its file would be a promise broken, a file without its row is
    /// unreadable for ever.
    /// </summary>
    /// <param name="files">The tenant's files.</param>
    /// <param name="folder">Where files of this kind lie.</param>
    /// <param name="pdf">The upload.</param>
    /// <param name="at">Now (UTC).</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task<Outcome<KeptPdf>> TakeAsync(TenantFiles files, string folder, byte[] pdf, DateTime at, CancellationToken cancellation)
    {
        if (PdfCheck.WhyNot(pdf, "File") is { } wrong)
            return wrong;
        var kept = new KeptPdf(Guid.CreateVersion7(at), files.NewObjectKey(), pdf.Length);
        await files.WriteAsync(folder, kept.File, kept.Key, pdf, cancellation);
        return kept;
    }
}
