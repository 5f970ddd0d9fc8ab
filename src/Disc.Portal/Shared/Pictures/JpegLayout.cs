using System.Buffers.Binary;

namespace Disc.Portal.Shared.Pictures;

/// <summary>How one of our own JPEGs is laid out: baseline, Huffman coded, one scan, no restarts, which is what the workshop writes.</summary>
internal sealed class JpegLayout
{
    private JpegLayout(byte[] file) => File = file;

    public byte[] File { get; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    public Channel[] Channels { get; private set; } = [];

    public int ScanStart { get; private set; }

    private ushort[]?[] Steps { get; } = new ushort[4][];

    private JpegCodes?[] Dc { get; } = new JpegCodes[4];

    private JpegCodes?[] Ac { get; } = new JpegCodes[4];

    public int WidestSampling => Channels.Max(c => c.Across);

    public int TallestSampling => Channels.Max(c => c.Down);

    public int UnitsAcross => (Width + 8 * WidestSampling - 1) / (8 * WidestSampling);

    public int UnitsDown => (Height + 8 * TallestSampling - 1) / (8 * TallestSampling);

    /// <summary>One component of the picture: brightness first, then two of colour.</summary>
    internal sealed record Channel(byte Id, int Across, int Down, int StepsAt)
    {
        public ushort[] Steps { get; init; } = [];

        public JpegCodes Dc { get; init; } = null!;

        public JpegCodes Ac { get; init; } = null!;
    }

    public static JpegLayout Read(byte[] file) => TryRead(file) ?? throw new InvalidDataException("Not a JPEG as the workshop writes them.");

    public static JpegLayout? TryRead(byte[] file)
    {
        var layout = new JpegLayout(file);
        try
        {
            return layout.ReadSegments() ? layout : null;
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private bool ReadSegments()
    {
        var file = File.AsSpan();
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
            return false;
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            var body = file.Slice(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case 0xDB: ReadSteps(body); break;
                case 0xC4: ReadCodes(body); break;
                case 0xC0 or 0xC1:
                    if (!ReadFrame(body))
                        return false;
                    break;
                case 0xDA:
                    ScanStart = at;
                    return ReadScan(body);
                case (>= 0xC2 and <= 0xCF) or 0xDD:
                    return false;
            }
        }
        return false;
    }

    private void ReadSteps(ReadOnlySpan<byte> body)
    {
        while (body.Length >= 65)
        {
            if (body[0] > 3)
                throw new ArgumentException("Steps of 16 bits do not occur in baseline.");
            var steps = new ushort[64];
            for (var i = 0; i < 64; i++)
                steps[i] = body[1 + i];
            Steps[body[0]] = steps;
            body = body[65..];
        }
    }

    private void ReadCodes(ReadOnlySpan<byte> body)
    {
        while (body.Length >= 17)
        {
            var counts = body[1..17];
            var total = 0;
            foreach (var count in counts)
                total += count;
            (body[0] >> 4 == 0 ? Dc : Ac)[body[0] & 3] = new JpegCodes(counts, body.Slice(17, total));
            body = body[(17 + total)..];
        }
    }

    private bool ReadFrame(ReadOnlySpan<byte> body)
    {
        Height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        Channels = new Channel[body[5]];
        for (var i = 0; i < Channels.Length; i++)
        {
            var channel = body.Slice(6 + 3 * i, 3);
            Channels[i] = new(channel[0], channel[1] >> 4, channel[1] & 15, channel[2] & 3);
        }
        // A single component is never interleaved: its sampling factors then mean nothing.
        if (Channels.Length == 1)
            Channels[0] = Channels[0] with { Across = 1, Down = 1 };
        return body[0] == 8 && Width > 0 && Height > 0 && Channels.Length is 1 or 3 && Channels.All(c => c.Across is 1 or 2 && c.Down is 1 or 2);
    }

    private bool ReadScan(ReadOnlySpan<byte> body)
    {
        if (Channels.Length == 0 || body[0] != Channels.Length)
            return false;
        for (var i = 0; i < Channels.Length; i++)
        {
            var tables = body[2 + 2 * i];
            if (body[1 + 2 * i] != Channels[i].Id || Steps[Channels[i].StepsAt] is not { } steps || Dc[tables >> 4 & 3] is not { } dc || Ac[tables & 3] is not { } ac)
                return false;
            Channels[i] = Channels[i] with { Steps = steps, Dc = dc, Ac = ac };
        }
        return true;
    }
}
