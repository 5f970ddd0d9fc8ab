using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.GettingStarted;

/// <summary>The next step of a partnership that is not ready yet.</summary>
public sealed class GettingStartedToDo(GettingStartedRegister register) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        var steps = await register.StepsAsync(actor);
        return steps.FirstOrDefault(step => !step.IsDone) is { } next
            ? [new ToDo($"Getting started: {next.Title}", "getting-started", ToDoHarm.Housekeeping, Hint: $"{steps.Count(step => step.IsDone)} of {steps.Count} done")]
            : [];
    }
}
