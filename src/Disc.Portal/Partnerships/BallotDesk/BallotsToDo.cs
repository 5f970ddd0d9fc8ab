using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>Cases that wait for their vote to be opened.</summary>
public sealed class BallotsToDo(BallotRegister ballots) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => await ballots.WaitingAsync(actor) is > 0 and var count
        ? [new ToDo(count == 1 ? "Open the vote on an exclusion" : $"Open the vote on {count} exclusions", "exclusions#decide", ToDoHarm.SomebodyWaits, Hint: "look first at what voters will see")]
        : [];
}
