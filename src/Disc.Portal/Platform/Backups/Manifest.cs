namespace Disc.Portal.Platform.Backups;

/// <summary>What a backup holds: it is written last, so that a directory without it is no backup.</summary>
/// <param name="MadeAt">When (UTC).</param>
/// <param name="Version">The portal's version.</param>
/// <param name="IsWhole">True when all tenants and the catalogue are in it.</param>
/// <param name="Tenants">The tenants, by id and address.</param>
/// <param name="Files">Every file.</param>
public sealed record Manifest(
    DateTime MadeAt, string Version, bool IsWhole, IReadOnlyList<BackedUpTenant> Tenants, IReadOnlyList<BackedUpFile> Files)
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "manifest.json";
}

/// <summary>A tenant of a backup.</summary>
public sealed record BackedUpTenant(string Id, string Slug);

/// <summary>A file of a backup: its path with forward slashes, its length in bytes, its SHA-256 in hexadecimal digits.</summary>
public sealed record BackedUpFile(string Path, long Length, string Hash);
