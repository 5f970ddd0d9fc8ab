using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>Papers that are due for review. Those that a new partnership has yet to write stand in its checklist.</summary>
public sealed class PapersToDo(PaperRegister papers) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) =>
        [.. (await papers.StatesAsync(actor)).Where(state => state.IsDue)
            .Select(state => new ToDo($"Review a paper: {state.Kind.InWords()}", $"papers#{state.Kind}", state.IsOver ? ToDoHarm.Soon : ToDoHarm.Housekeeping, Due: state.ReviewOn))];
}
