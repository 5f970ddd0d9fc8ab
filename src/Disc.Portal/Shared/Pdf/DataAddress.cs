namespace Disc.Portal.Shared.Pdf;

/// <summary>A picture written out as an address, so that a paper carries it inside.</summary>
public static class DataAddress
{
    /// <summary>Tells JPEG, PNG and WebP by their first bytes; anything else is refused, whatever its name said.</summary>
    public static string OfPicture(ReadOnlySpan<byte> picture)
    {
        var kind = picture switch
        {
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
            _ => throw new ArgumentException("A picture on a paper is a JPEG, PNG or WebP.", nameof(picture)),
        };
        return $"data:{kind};base64,{Convert.ToBase64String(picture)}";
    }
}
