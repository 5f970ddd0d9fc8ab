using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>Accounts that viewed more than is allowed: a person to ask.</summary>
public sealed class StopsToDo(ViewingBudgetRegister register) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) =>
        [.. (await register.StoppedAsync(actor)).Select(stop => new ToDo(
            $"Ask {stop.Name} why they viewed {stop.People:N0} people within an hour", "settings/viewing#stopped", ToDoHarm.Danger, Since: stop.At))];
}
