using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>Breaches that wait for a second person, and excluded people who were reported since.</summary>
public sealed class BreachesToDo(BreachRegister breaches) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(ExclusionPermissions.Read) || !(await breaches.WaitingAsync(actor)).TryGet(out var waiting))
            return [];
        List<ToDo> lines = [];
        if (waiting.ToDecide > 0)
        {
            lines.Add(new ToDo(
                waiting.ToDecide == 1 ? "Decide a breach of an exclusion" : $"Decide {waiting.ToDecide} breaches of exclusions", Address(waiting.ToDecide, waiting.Decide), ToDoHarm.SomebodyWaits));
        }

        if (waiting.Reported > 0)
        {
            lines.Add(new ToDo(
                waiting.Reported == 1 ? "An excluded person was seen or reported" : $"{waiting.Reported} excluded people were seen or reported", Address(waiting.Reported, waiting.Report), ToDoHarm.SomebodyWaits,
                Hint: "say whether it was a breach"));
        }

        return lines;
    }

    private static string Address(int count, Guid? one) => count == 1 ? $"exclusions/{one}/breach" : "exclusions#in-force";
}
