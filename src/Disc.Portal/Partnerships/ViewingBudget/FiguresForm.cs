using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>The figures as an administrator typed them.</summary>
public sealed class FiguresForm
{
    public int OpenedSlow { get; set; }

    public int OpenedMost { get; set; }

    public int ShownSlow { get; set; }

    public int ShownMost { get; set; }

    public int SlowSeconds { get; set; }

    /// <summary>The form of stored figures.</summary>
    public static FiguresForm Of(ViewingFigures figures) => new()
    {
        OpenedSlow = figures.OpenedSlow,
        OpenedMost = figures.OpenedMost,
        ShownSlow = figures.ShownSlow,
        ShownMost = figures.ShownMost,
        SlowSeconds = figures.SlowSeconds,
    };

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        if (OpenedMost is < ViewingFigures.LeastOpened or > ViewingFigures.MostOpened)
            refusals.Add(new($"Between {ViewingFigures.LeastOpened} and {ViewingFigures.MostOpened:N0} people can be opened within an hour.", nameof(OpenedMost)));
        if (OpenedSlow < 1 || OpenedSlow > OpenedMost)
            refusals.Add(new("It has to slow before it stops.", nameof(OpenedSlow)));
        if (ShownMost is < ViewingFigures.LeastShown or > ViewingFigures.MostShown)
            refusals.Add(new($"Between {ViewingFigures.LeastShown} and {ViewingFigures.MostShown:N0} people can be shown within an hour.", nameof(ShownMost)));
        if (ShownSlow < 1 || ShownSlow > ShownMost)
            refusals.Add(new("It has to slow before it stops.", nameof(ShownSlow)));
        if (SlowSeconds is < 1 or > ViewingFigures.MostSeconds)
            refusals.Add(new($"Slow is between 1 and {ViewingFigures.MostSeconds} seconds.", nameof(SlowSeconds)));
        return refusals;
    }
}
