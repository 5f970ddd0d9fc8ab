using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>Appeals that came too late and wait for a word on whether they are heard.</summary>
public sealed class LateAppealsToDo(AppealRegister appeals) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) =>
        [.. (await appeals.LateAsync(actor)).Select(late => new ToDo("An appeal came too late: is it heard?", $"exclusions/{late.ExclusionId}/appeal", ToDoHarm.SomebodyWaits, late.Since))];
}
