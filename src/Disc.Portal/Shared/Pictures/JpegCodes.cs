namespace Disc.Portal.Shared.Pictures;

/// <summary>One Huffman table of a JPEG, for reading and for writing.</summary>
internal sealed class JpegCodes
{
    private const int Ahead = 9;

    private readonly ushort[] _ahead = new ushort[1 << Ahead];
    private readonly int[] _last = new int[18];
    private readonly int[] _offset = new int[17];
    private readonly byte[] _symbols;

    public JpegCodes(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        Array.Fill(_last, -1);
        int code = 0, index = 0;
        for (var length = 1; length <= 16; length++, code <<= 1)
        {
            _offset[length] = index - code;
            for (var n = 0; n < counts[length - 1]; n++, code++, index++)
            {
                var symbol = _symbols[index];
                Code[symbol] = (ushort)code;
                Length[symbol] = (byte)length;
                if (length <= Ahead)
                    _ahead.AsSpan(code << (Ahead - length) & ((1 << Ahead) - 1), 1 << (Ahead - length)).Fill((ushort)(length << 8 | symbol));
            }
            if (counts[length - 1] > 0)
                _last[length] = code - 1;
        }
    }

    public ushort[] Code { get; } = new ushort[256];

    public byte[] Length { get; } = new byte[256];

    public static JpegCodes Dc(bool chroma) => new(JpegTables.DcCounts(chroma), JpegTables.DcSymbols);

    public static JpegCodes Ac(bool chroma) => new(JpegTables.AcCounts(chroma), JpegTables.AcSymbols(chroma));

    /// <summary>The symbol at the front of 16 bits, and how many of them it took.</summary>
    public int Read(int sixteen, out int length)
    {
        var entry = _ahead[sixteen >> (16 - Ahead)];
        if (entry != 0)
        {
            length = entry >> 8;
            return entry & 0xFF;
        }
        for (length = Ahead + 1; length <= 16; length++)
        {
            var code = sixteen >> (16 - length);
            if (code <= _last[length])
            {
                var at = code + _offset[length];
                return at >= 0 && at < _symbols.Length ? _symbols[at] : throw new InvalidDataException("A JPEG with a code that its table lacks.");
            }
        }
        throw new InvalidDataException("A JPEG with a code that its table lacks.");
    }
}
