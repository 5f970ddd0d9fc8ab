using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>Listings that wait for the second person, and those that end this week.</summary>
public sealed class ListingsToDo(ListingRegister listings) : IToDoSource
{
    private const int Days = 7;
    private const int MostLines = 8;

    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        var lines = new List<ToDo>();
        if (await listings.WaitingCountAsync(actor) is > 0 and var count)
        {
            lines.Add(new ToDo(
                count == 1 ? "Approve a listing" : $"Approve {count} listings", "listings", ToDoHarm.SomebodyWaits,
                Hint: "nobody is shown before a second person has agreed"));
        }

        // No name here: it is one click away, where reading it is on record.
        lines.AddRange((await listings.EndingAsync(actor, Days, MostLines)).Select(ending => new ToDo(
            $"A listing in {ending.Gallery} ends", $"subjects/{ending.SubjectId:N}", ToDoHarm.Soon, Due: ending.EndsOn, Hint: "let it end, or propose it again", IsWork: true)));
        return lines;
    }
}
