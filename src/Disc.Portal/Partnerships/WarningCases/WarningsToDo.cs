using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>Warnings that were decided and that the person does not have yet.</summary>
public sealed class WarningsToDo(WarningCaseRegister warnings) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(ExclusionPermissions.Run) || !(await warnings.WaitingAsync(actor)).TryGet(out var waiting) || waiting == 0)
            return [];
        return [new ToDo(waiting == 1 ? "Give a warning" : $"Give {waiting} warnings", "exclusions#warnings", ToDoHarm.SomebodyWaits, Hint: "it counts once the person has it")];
    }
}
