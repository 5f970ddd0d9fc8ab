namespace Disc.Portal.Shared.Pdf;

/// <summary>A paper as a PDF. Its file's name is a kind and a reference, never a person's name (rule 8).</summary>
public sealed record PrintedPaper(string FileName, byte[] Pdf);
