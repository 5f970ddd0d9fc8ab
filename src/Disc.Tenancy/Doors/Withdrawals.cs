using System.Globalization;

namespace Disc.Tenancy.Doors;

/// <summary>
/// What was withdrawn in one tenant lately, so that a screen whose stream broke can ask what it missed. In this process's memory: a
/// position of another process is not known here, and whoever asks with one is told so.
/// </summary>
internal sealed class Withdrawals(string epoch)
{
    /// <summary>How many are remembered.</summary>
    public const int Remembered = 500;

    private readonly Queue<Signal> last = new();
    private readonly Lock gate = new();
    private long count;

    /// <summary>Where things stand now.</summary>
    public string Position
    {
        get
        {
            lock (gate)
                return string.Create(CultureInfo.InvariantCulture, $"{epoch}-{count}");
        }
    }

    public void Add(Signal signal)
    {
        lock (gate)
        {
            count++;
            last.Enqueue(signal);
            if (last.Count > Remembered)
                last.Dequeue();
        }
    }

    /// <summary>What was withdrawn after a position; null when that cannot be told any more.</summary>
    public IReadOnlyList<Signal>? Since(string? position)
    {
        var parts = position?.Split('-') ?? [];
        if (parts.Length != 2 || parts[0] != epoch || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var then))
            return null;
        lock (gate)
        {
            var missed = count - then;
            return missed < 0 || missed > last.Count ? null : [.. last.TakeLast((int)missed)];
        }
    }
}
