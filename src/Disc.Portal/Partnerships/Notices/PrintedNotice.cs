namespace Disc.Portal.Partnerships.Notices;

/// <summary>A notice as a PDF. Its file's name is the reference, never a person's name (rule 8).</summary>
public sealed record PrintedNotice(string FileName, byte[] Pdf);
