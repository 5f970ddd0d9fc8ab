using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>Agreements whose last day comes or is over: somebody says whether they were kept.</summary>
public sealed class DiversionsToDo(DiversionRegister diversions) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(ExclusionPermissions.Run) || !(await diversions.WaitingAsync(actor)).TryGet(out var running))
            return [];
        var today = London.DayOf(actor.At);
        return
        [
            .. running.Where(one => one.Until < today.AddDays(DiversionRules.SoonDays)).Take(5).Select(one => new ToDo(
                "Say whether an agreement was kept", $"exclusions/{one.Exclusion}/diversion", one.Until < today ? ToDoHarm.SomebodyWaits : ToDoHarm.Soon, Due: one.Until,
                Hint: "the exclusion rests until then")),
        ];
    }
}
