using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Appeals that wait: for a panel, for what the one who looks thinks, for the words that the person is told.</summary>
public sealed class AppealsToDo(PanelRegister panels) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) =>
        [.. (await panels.WaitingAsync(actor)).Select(appeal => new ToDo(
            appeal.What switch
            {
                WaitingFor.Panel => "Convene the panel of an appeal",
                WaitingFor.OwnFinding => "Decide an appeal: what do you think?",
                WaitingFor.Words => "Decide an appeal: write what the person is told",
                _ => "The panel has an appeal to decide",
            },
            $"exclusions/{appeal.ExclusionId}/appeal", appeal.What == WaitingFor.Others ? ToDoHarm.Soon : ToDoHarm.SomebodyWaits, Due: appeal.DecideBy))];
}
