using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>Reviews that wait for an outcome, or for the second person.</summary>
public sealed class ReviewsToDo(ReviewRegister reviews) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(ExclusionPermissions.Read) || !(await reviews.WaitingAsync(actor)).TryGet(out var waiting))
            return [];
        List<ToDo> lines = [];
        if (waiting.ToPropose > 0)
        {
            lines.Add(new ToDo(
                waiting.ToPropose == 1 ? "Review an exclusion" : $"Review {waiting.ToPropose} exclusions", Address(waiting.ToPropose, waiting.Propose), ToDoHarm.SomebodyWaits,
                Hint: "keep, shorten or lift it"));
        }

        if (waiting.ToConfirm > 0)
        {
            lines.Add(new ToDo(
                waiting.ToConfirm == 1 ? "Confirm the outcome of a review" : $"Confirm the outcome of {waiting.ToConfirm} reviews", Address(waiting.ToConfirm, waiting.Confirm), ToDoHarm.SomebodyWaits));
        }

        return lines;
    }

    private static string Address(int count, Guid? one) => count == 1 ? $"exclusions/{one}/review" : "exclusions#in-force";
}
