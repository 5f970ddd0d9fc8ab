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
        var lines = new List<ToDo>();
        if (waiting.ToDecide > 0)
            lines.Add(new ToDo(waiting.ToDecide == 1 ? "Approve an exclusion" : $"Approve {waiting.ToDecide} exclusions", "exclusions#decide", ToDoHarm.SomebodyWaits));
        if (waiting.ToServe > 0)
        {
            lines.Add(new ToDo(
                waiting.ToServe == 1 ? "Serve an exclusion notice" : $"Serve {waiting.ToServe} exclusion notices", "exclusions#serve", ToDoHarm.SomebodyWaits,
                Hint: "not in force until it is served"));
        }

        return lines;
    }
}
