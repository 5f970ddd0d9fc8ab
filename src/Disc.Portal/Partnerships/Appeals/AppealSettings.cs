namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How a partnership deals with appeals; one row, none while nobody changed anything.</summary>
public sealed class AppealSettings
{
    /// <summary>How many sit on a panel unless it was changed.</summary>
    public const int UsualSeats = 3;

    /// <summary>The most that sit on a panel.</summary>
    public const int MostSeats = 7;

    /// <summary>Within how many days an appeal is decided unless it was changed, and the bounds.</summary>
    public const int UsualDays = 28, ShortestDays = 7, LongestDays = 90;

    private AppealSettings()
    {
    }

    /// <summary>What holds while nobody changed anything.</summary>
    public static AppealSettings Usual() => new() { Id = 1, Seats = UsualSeats, Days = UsualDays };

    public int Id { get; private set; }

    /// <summary>How many sit on a panel where there are so many: an odd number, so that there is a majority.</summary>
    public int Seats { get; private set; }

    /// <summary>Within how many days an appeal is decided.</summary>
    public int Days { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Changes them.</summary>
    internal void Set(int seats, int days)
    {
        (Seats, Days) = (seats, days);
        Version++;
    }
}
