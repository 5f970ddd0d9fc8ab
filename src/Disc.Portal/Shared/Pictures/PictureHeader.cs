using System.Buffers.Binary;

namespace Disc.Portal.Shared.Pictures;

/// <summary>What the first bytes of a file say of it: its format and its size in pixels, read before anything is decoded.</summary>
internal sealed record PictureHeader(string Format, int Width, int Height)
{
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8) && HeicBrands.Contains(System.Text.Encoding.Latin1.GetString(file[8..12]));

    public static bool HasPictureMagic(ReadOnlySpan<byte> file) => IsJpeg(file) || IsPng(file) || IsWebP(file);

    /// <summary>Null when the file does not get as far as its own dimensions.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        var header = IsJpeg(file) ? ReadJpeg(file) : IsPng(file) ? ReadPng(file) : IsWebP(file) ? ReadWebP(file) : null;
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsWebP(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8);

    private static PictureHeader? ReadPng(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || !file[12..16].SequenceEqual("IHDR"u8))
            return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(file[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(file[20..]);
        return width > int.MaxValue || height > int.MaxValue ? null : new("PNG", (int)width, (int)height);
    }

    private static PictureHeader? ReadJpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            // SOF0 to SOF15 carry the dimensions; C4, C8 and CC in that range are something else.
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return new("JPEG", BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            if (marker is 0xD9 or 0xDA)
                return null;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return null;
    }

    private static PictureHeader? ReadWebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
            return null;
        var chunk = file[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
            return new("WebP", 1 + Read24(file[24..]), 1 + Read24(file[27..]));
        if (chunk.SequenceEqual("VP8 "u8))
            return new("WebP", BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF);
        if (!chunk.SequenceEqual("VP8L"u8) || file[20] != 0x2F)
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
        return new("WebP", 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
