using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>What waits in the exclusion scheme.</summary>
public sealed class ExclusionsToDo(CaseRegister cases) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(ExclusionPermissions.Read) || !(await cases.WaitingAsync(actor)).TryGet(out var waiting))
            return [];
        return waiting == 0 ? []
            : [new ToDo(waiting == 1 ? "Approve an exclusion" : $"Approve {waiting} exclusions", "exclusions#decide", ToDoHarm.SomebodyWaits)];
    }
}
