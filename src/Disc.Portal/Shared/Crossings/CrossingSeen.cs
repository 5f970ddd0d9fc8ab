namespace Disc.Portal.Shared.Crossings;

/// <summary>The receiver's memory of one crossing: what comes again changes nothing. It holds no content.</summary>
public sealed class CrossingSeen
{
    private CrossingSeen()
    {
    }

    public CrossingSeen(Guid id, string? refused, DateTime at)
    {
        Id = id;
        Refused = Crossing.Short(refused);
        At = at;
    }

    /// <summary>The crossing's identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Why it was not taken; null when it was: whoever carries it again gets the same answer.</summary>
    public string? Refused { get; private set; }

    public DateTime At { get; private set; }
}
