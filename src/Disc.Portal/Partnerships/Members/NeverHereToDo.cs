using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The people who were invited and never signed in: one click leads to them, the next reminds them.</summary>
public sealed class NeverHereToDo(MembershipRegister membership) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => await membership.ToRemindAsync(actor) switch
    {
        0 => [],
        var count => [new ToDo(
            count == 1 ? "Remind one person who never signed in" : $"Remind {count} people who never signed in", "members?show=never", ToDoHarm.Housekeeping,
            Hint: "no letter went to them for a week", IsWork: true)],
    };
}
