using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>Who asks to join and waits for an administrator.</summary>
public sealed class JoinsToDo(JoinRegister joins) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => await joins.WaitingAsync(actor) is { Count: > 0 } waiting
        ? [new ToDo(waiting.Count == 1 ? "Somebody asks to join" : $"{waiting.Count} people ask to join", "join-requests", ToDoHarm.SomebodyWaits, waiting.Min(one => one.AskedAt))]
        : [];
}
