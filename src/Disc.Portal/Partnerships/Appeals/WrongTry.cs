namespace Disc.Portal.Partnerships.Appeals;

/// <summary>Somebody gave a reference and a code that do not belong together: counted, so that nobody can go on trying, and erased within a day.</summary>
public sealed class WrongTry
{
    private WrongTry()
    {
    }

    public WrongTry(string network, int number, DateTime at)
    {
        Id = Guid.CreateVersion7(at);
        Network = network;
        Number = number;
        At = at;
    }

    public Guid Id { get; private set; }

    /// <summary>From which network it came.</summary>
    public string Network { get; private set; } = "";

    /// <summary>The number of the notice that was typed, whether or not there is one; 0 when it was none.</summary>
    public int Number { get; private set; }

    public DateTime At { get; private set; }
}
