namespace Disc.Portal.Partnerships.Joining;

/// <summary>Whether strangers may ask to join this partnership, and what the page says to them; one row, none while nobody ever opened it.</summary>
public sealed class JoinDoor
{
    /// <summary>The longest word to those who ask, in characters.</summary>
    public const int WordsLength = 1000;

    private JoinDoor()
    {
    }

    /// <summary>A door that is closed.</summary>
    public static JoinDoor Closed() => new() { Id = 1 };

    public int Id { get; private set; }

    /// <summary>Since when the page takes requests (UTC); null while it does not.</summary>
    public DateTime? OpenSince { get; private set; }

    /// <summary>Who can join, in the partnership's own words; null for none.</summary>
    public string? Words { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Opens or closes it.</summary>
    public void Set(bool open, string? words, DateTime at)
    {
        OpenSince = open ? OpenSince ?? at : null;
        Words = words;
        Version++;
    }
}
