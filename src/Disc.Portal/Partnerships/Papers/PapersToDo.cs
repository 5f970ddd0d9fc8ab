using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>Papers that are due for review, or not there yet (rule 20).</summary>
public sealed class PapersToDo(PaperRegister papers) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        var states = await papers.StatesAsync(actor);
        var lines = states.Where(state => state.IsDue).Select(state => new ToDo($"Review: {state.Kind.InWords()}", "papers", ToDoHarm.Soon, Due: state.ReviewOn)).ToList();
        if (states.Count(state => !state.IsInPlace) is > 0 and var wanting)
            lines.Add(new ToDo(wanting == 1 ? "One paper is not in place yet" : $"{wanting} papers are not in place yet", "papers", ToDoHarm.Housekeeping));
        return lines;
    }
}
