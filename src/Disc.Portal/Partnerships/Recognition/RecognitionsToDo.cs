using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Recognition;

/// <summary>What members said about people whose name is sought.</summary>
public sealed class RecognitionsToDo(RecognitionRegister recognitions) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => actor.May(RecognitionPermissions.Decide)
        ? await recognitions.CountAsync(actor) switch
        {
            0 => [],
            1 => [new ToDo("A member knows somebody whose name is sought", "recognised", ToDoHarm.SomebodyWaits)],
            var count => [new ToDo($"{count} answers about people whose name is sought", "recognised", ToDoHarm.SomebodyWaits)],
        }
        : [];
}
