using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>People who have not certified in time.</summary>
public sealed class CertificationsToDo(OversightRegister oversight) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => actor.May(CertificationPermissions.Oversee)
        ? await oversight.OverdueAsync(actor) switch
        {
            0 => [],
            var overdue =>
            [
                new ToDo(
                    overdue == 1 ? "One person has not certified in time" : $"{overdue} people have not certified in time", "documents/certified?Show=Overdue",
                    ToDoHarm.SomebodyWaits, Hint: "they see the documents to certify and nothing else"),
            ],
        }
        : [];
}
