namespace Disc.Portal.Shared.Desk;

/// <summary>One kind of thing that waits for somebody: reports, approvals, papers. The home page draws them as one list that empties.</summary>
public interface IToDoSource
{
    /// <summary>What waits for this actor; nothing for whom it is not. Many of a kind are one line with their number.</summary>
    Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor);
}

/// <summary>One line of what waits for somebody.</summary>
/// <param name="Title">What to do, such as "Approve a listing".</param>
/// <param name="Address">Where it is done, relative to the place's base address: one click away.</param>
/// <param name="Harm">How bad it is to leave it.</param>
/// <param name="Since">Since when it waits (UTC); null when it is about a day to come.</param>
/// <param name="Due">The day by which it should be done; null when there is none.</param>
/// <param name="Hint">What else helps to decide; no name of a subject need stand here.</param>
/// <param name="IsWork">True when it leads to a work page, which is loaded whole.</param>
public sealed record ToDo(
    string Title, string Address, ToDoHarm Harm, DateTime? Since = null, DateOnly? Due = null, string? Hint = null, bool IsWork = false);

/// <summary>How bad it is to leave something undone; what is worst comes first.</summary>
public enum ToDoHarm
{
    /// <summary>Somebody may come to harm.</summary>
    Danger,

    /// <summary>Somebody waits, or a right is at stake.</summary>
    SomebodyWaits,

    /// <summary>Something ends or falls due soon.</summary>
    Soon,

    /// <summary>The house is in better order afterwards.</summary>
    Housekeeping,
}
