using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>Excluded people who were seen on the premises: an administrator says whether it was a breach.</summary>
public sealed class PossibleBreachesToDo(SightingRegister sightings) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => await sightings.CountPossibleBreachesAsync(actor) is { Count: > 0 } waiting
        ? [new ToDo(
            waiting.Count == 1 ? "An excluded person was seen on the premises" : $"Excluded people were seen on the premises {waiting.Count} times", "sightings#breaches",
            ToDoHarm.SomebodyWaits, waiting.Since, Hint: "say whether it was a breach")]
        : [];
}
