using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>Notices that wait to be served; past some days it is pressing.</summary>
public sealed class ServingToDo(ServingRegister serving) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(ExclusionPermissions.Run) || !(await serving.WaitingAsync(actor)).TryGet(out var waiting) || waiting.Count == 0)
            return [];
        var late = actor.At - waiting.Since >= TimeSpan.FromDays(ServingRules.RemindAfterDays);
        return
        [
            new ToDo(
                waiting.Count == 1 ? "Serve an exclusion notice" : $"Serve {waiting.Count} exclusion notices", "exclusions#serve", ToDoHarm.SomebodyWaits, waiting.Since,
                Hint: late ? "unserved for days" : "not in force until it is served"),
        ];
    }
}
