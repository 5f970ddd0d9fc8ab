using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>The intelligence reports whose day of review has come.</summary>
public sealed class IntelligenceToDo(IntelligenceRegister intelligence) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => await intelligence.DueAsync(actor) switch
    {
        0 => [],
        1 => [new ToDo("Review an intelligence report, or it is erased", "intelligence", ToDoHarm.Soon)],
        var count => [new ToDo($"Review {count} intelligence reports, or they are erased", "intelligence", ToDoHarm.Soon)],
    };
}
