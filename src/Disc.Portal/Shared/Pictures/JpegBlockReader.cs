using System.Buffers.Binary;

namespace Disc.Portal.Shared.Pictures;

/// <summary>Reads the coefficients of one block after another from the scan of a JPEG.</summary>
internal ref struct JpegBlockReader(ReadOnlySpan<byte> scan)
{
    private readonly ReadOnlySpan<byte> _scan = scan;
    private int _at;
    private ulong _bits;
    private int _held;

    /// <summary>Fills 64 levels in zigzag order and says where the last that is not zero stands; the first is the difference to the block before.</summary>
    public int Read(JpegLayout.Channel channel, scoped Span<short> levels)
    {
        levels.Clear();
        levels[0] = (short)Value(Symbol(channel.Dc) & 15);
        var last = 0;
        for (var i = 1; i < 64; i++)
        {
            var symbol = Symbol(channel.Ac);
            var size = symbol & 15;
            if (size == 0)
            {
                if (symbol != 0xF0)
                    break;
                i += 15;
                continue;
            }
            i += symbol >> 4;
            if (i > 63)
                throw new InvalidDataException("A JPEG block runs over its end.");
            levels[i] = (short)Value(size);
            last = i;
        }
        return last;
    }

    private int Symbol(JpegCodes codes)
    {
        Fill();
        var symbol = codes.Read((int)(_bits >> (_held - 16)) & 0xFFFF, out var length);
        _held -= length;
        return symbol;
    }

    private int Value(int size)
    {
        if (size == 0)
            return 0;
        // A symbol takes 16 bits at most and its value 15: one filling serves both.
        var value = (int)(_bits >> (_held - size)) & ((1 << size) - 1);
        _held -= size;
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    private void Fill()
    {
        if (_held >= 32)
            return;
        if (_at + 4 <= _scan.Length)
        {
            var four = BinaryPrimitives.ReadUInt32BigEndian(_scan[_at..]);
            // No byte of the four is FF: nothing is stuffed.
            if (((~four - 0x01010101u) & four & 0x80808080u) == 0)
            {
                _bits = _bits << 32 | four;
                _held += 32;
                _at += 4;
                return;
            }
        }
        while (_held <= 48)
        {
            var next = 0;
            if (_at < _scan.Length)
            {
                next = _scan[_at];
                if (next != 0xFF)
                    _at++;
                else if (_at + 1 < _scan.Length && _scan[_at + 1] == 0)
                    _at += 2;
                else
                    next = 0;
            }
            _bits = _bits << 8 | (uint)next;
            _held += 8;
        }
    }
}
