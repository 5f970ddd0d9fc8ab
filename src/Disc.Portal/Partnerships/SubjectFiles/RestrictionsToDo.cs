using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>Restrictions that somebody has to look at again: a person disputed or objected, and waits for an answer.</summary>
public sealed class RestrictionsToDo(SubjectRegister subjects) : IToDoSource
{
    private const int MostLines = 8;

    // No name here: it is one click away, where reading it is on record.
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) =>
        [.. (await subjects.RestrictionsDueAsync(actor)).Take(MostLines).Select(due => new ToDo(
            "Look at a restriction again", $"subjects/{due.Id:N}", ToDoHarm.SomebodyWaits, Due: due.ReviewOn,
            Hint: "lift it, or keep it with a new day; then tell the person", IsWork: true))];
}
