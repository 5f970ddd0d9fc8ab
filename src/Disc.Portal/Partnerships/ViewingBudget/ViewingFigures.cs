namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>How many different people one account may view within an hour: first it slows, then it stops. One row, once an administrator changed them.</summary>
public sealed class ViewingFigures
{
    /// <summary>The number of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>How many times as much those have who manage pictures: they work through files all day.</summary>
    public const int ManagersTimes = 5;

    /// <summary>The least and the most that can be set.</summary>
    public const int LeastOpened = 10, MostOpened = 2000, LeastShown = 100, MostShown = 50_000, MostSeconds = 20;

    private ViewingFigures()
    {
    }

    /// <summary>The figures of a partnership that changed nothing.</summary>
    public static ViewingFigures Usual { get; } = new();

    public int Id { get; private set; } = OnlyId;

    /// <summary>From how many people opened (large picture, record) within an hour on the next one takes longer.</summary>
    public int OpenedSlow { get; private set; } = 60;

    /// <summary>How many people opened within an hour are the most.</summary>
    public int OpenedMost { get; private set; } = 120;

    /// <summary>From how many people shown (small pictures) within an hour on the next page takes longer.</summary>
    public int ShownSlow { get; private set; } = 1500;

    /// <summary>How many people shown within an hour are the most.</summary>
    public int ShownMost { get; private set; } = 3000;

    /// <summary>How long somebody opened takes once it is slow, in seconds.</summary>
    public int SlowSeconds { get; private set; } = 3;

    /// <summary>The usual figures, to be changed.</summary>
    public static ViewingFigures New() => new();

    public void Set(int openedSlow, int openedMost, int shownSlow, int shownMost, int slowSeconds) =>
        (OpenedSlow, OpenedMost, ShownSlow, ShownMost, SlowSeconds) = (openedSlow, openedMost, shownSlow, shownMost, slowSeconds);

    /// <summary>From where on it slows, and the most, for one way of viewing.</summary>
    /// <param name="isOpened">Whether people are opened, rather than shown small.</param>
    /// <param name="manages">Whether it is somebody who manages pictures.</param>
    public (int Slow, int Most) Of(bool isOpened, bool manages)
    {
        var times = manages ? ManagersTimes : 1;
        return isOpened ? (OpenedSlow * times, OpenedMost * times) : (ShownSlow * times, ShownMost * times);
    }
}
