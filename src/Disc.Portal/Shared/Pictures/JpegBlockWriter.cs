using System.Buffers.Binary;
using System.Numerics;

namespace Disc.Portal.Shared.Pictures;

/// <summary>Writes a JPEG with the printed Huffman tables: its head, then one block after another, then its end.</summary>
internal sealed class JpegBlockWriter
{
    private readonly JpegCodes[] _dc = [JpegCodes.Dc(chroma: false), JpegCodes.Dc(chroma: true)];
    private readonly JpegCodes[] _ac = [JpegCodes.Ac(chroma: false), JpegCodes.Ac(chroma: true)];
    private byte[] _file;
    private int _at;
    private ulong _bits;
    private int _held;

    public JpegBlockWriter(int width, int height, IReadOnlyList<JpegLayout.Channel> channels, int expectedLength)
    {
        _file = new byte[expectedLength + 4096];
        Put([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        for (var i = 0; i < Math.Min(channels.Count, 2); i++)
        {
            Put([0xFF, 0xDB, 0, 67, (byte)i]);
            Put([.. channels[i].Steps.Select(s => (byte)s)]);
        }
        Put([0xFF, 0xC0, 0, (byte)(8 + 3 * channels.Count), 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, (byte)channels.Count]);
        for (var i = 0; i < channels.Count; i++)
            Put([channels[i].Id, (byte)(channels[i].Across << 4 | channels[i].Down), (byte)Table(i)]);
        for (var i = 0; i < Math.Min(channels.Count, 2); i++)
        {
            PutCodes((byte)i, JpegTables.DcCounts(i > 0), JpegTables.DcSymbols);
            PutCodes((byte)(0x10 | i), JpegTables.AcCounts(i > 0), JpegTables.AcSymbols(i > 0));
        }
        Put([0xFF, 0xDA, 0, (byte)(6 + 2 * channels.Count), (byte)channels.Count]);
        for (var i = 0; i < channels.Count; i++)
            Put([channels[i].Id, (byte)(Table(i) * 0x11)]);
        Put([0, 63, 0]);
    }

    /// <summary>Levels in zigzag order, the first being the difference to the block before; none stands beyond <paramref name="last"/>.</summary>
    public void Write(int channel, ReadOnlySpan<short> levels, int last)
    {
        if (_file.Length - _at < 1024)
            Array.Resize(ref _file, _file.Length * 2);
        var table = Table(channel);
        var (dc, ac) = (_dc[table], _ac[table]);
        Put(dc, 0, levels[0]);
        var run = 0;
        for (var i = 1; i <= last; i++)
        {
            if (levels[i] == 0)
            {
                run++;
                continue;
            }
            for (; run > 15; run -= 16)
                PutBits(ac.Code[0xF0], ac.Length[0xF0]);
            Put(ac, run, levels[i]);
            run = 0;
        }
        if (run > 0 || last < 63)
            PutBits(ac.Code[0], ac.Length[0]);
    }

    public byte[] Finish()
    {
        PutBits(0x7F, 7);
        Flush(8);
        Put([0xFF, 0xD9]);
        return _file[.._at];
    }

    private static int Table(int channel) => channel == 0 ? 0 : 1;

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_file.AsSpan(_at));
        _at += bytes.Length;
    }

    private void PutCodes(byte id, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        Put([0xFF, 0xC4, 0, (byte)(19 + symbols.Length), id]);
        Put(counts);
        Put(symbols);
    }

    private void Put(JpegCodes codes, int run, int level)
    {
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(level));
        var symbol = run << 4 | size;
        var value = (uint)(level < 0 ? level + (1 << size) - 1 : level);
        PutBits((uint)codes.Code[symbol] << size | value, codes.Length[symbol] + size);
    }

    private void PutBits(uint bits, int count)
    {
        _bits = _bits << count | bits;
        _held += count;
        if (_held >= 32)
            Flush(32);
    }

    private void Flush(int step)
    {
        if (step == 32)
        {
            var four = (uint)(_bits >> (_held - 32));
            if (((~four - 0x01010101u) & four & 0x80808080u) == 0)
            {
                BinaryPrimitives.WriteUInt32BigEndian(_file.AsSpan(_at), four);
                _at += 4;
                _held -= 32;
                return;
            }
        }
        while (_held >= 8)
        {
            var next = (byte)(_bits >> (_held - 8));
            _file[_at++] = next;
            if (next == 0xFF)
                _file[_at++] = 0;
            _held -= 8;
        }
    }
}
