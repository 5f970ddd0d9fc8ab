using System.Buffers.Binary;
using System.IO.Compression;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Writes pixels as a PNG (ISO/IEC 15948): three bytes a pixel, each row as its difference to the row above.</summary>
internal static class PngWriter
{
    private static readonly uint[] CrcSteps = MakeCrcSteps();

    public static byte[] Write(ReadOnlySpan<byte> rgb, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        head[8] = 8;
        head[9] = 2;
        Chunk(file, "IHDR"u8, head);

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = 6 }, leaveOpen: true))
        {
            var stride = width * 3;
            var row = new byte[stride + 1];
            row[0] = 2;
            for (var y = 0; y < height; y++)
            {
                var here = rgb.Slice(y * stride, stride);
                if (y == 0)
                    here.CopyTo(row.AsSpan(1));
                else
                {
                    var above = rgb.Slice((y - 1) * stride, stride);
                    for (var i = 0; i < stride; i++)
                        row[i + 1] = (byte)(here[i] - above[i]);
                }
                zlib.Write(row);
            }
        }
        Chunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(~0u, kind), body));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            crc = CrcSteps[(crc ^ b) & 0xFF] ^ crc >> 8;
        return crc;
    }

    private static uint[] MakeCrcSteps()
    {
        var steps = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            steps[n] = n;
            for (var bit = 0; bit < 8; bit++)
                steps[n] = (steps[n] & 1) != 0 ? 0xEDB88320u ^ steps[n] >> 1 : steps[n] >> 1;
        }
        return steps;
    }
}
