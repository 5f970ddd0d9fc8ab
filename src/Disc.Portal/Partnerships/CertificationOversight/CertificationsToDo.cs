using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>Documents that wait for my word; and for those who oversee it, people who are late with theirs.</summary>
public sealed class CertificationsToDo(CertificationRegister certifications, OversightRegister oversight) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        var waiting = new List<ToDo>();
        if ((await certifications.OwnAsync(actor)).TryGet(out var own))
        {
            var hint = own.Standing == Standing.WithoutPolice ? "until then nothing that comes from the police is shown to you" : null;
            waiting.AddRange(own.Waiting.Select(document => new ToDo(
                $"Read and certify “{document.Document.Title}”", $"must-read/{document.Document.VersionId:N}", ToDoHarm.SomebodyWaits, Due: own.DueOn, Hint: hint)));
        }

        switch (await oversight.OverdueAsync(actor))
        {
            case 0:
                break;
            case 1:
                waiting.Add(new ToDo("Remind one person who has not certified in time", "documents/certified?Show=Overdue", ToDoHarm.Soon));
                break;
            case var count:
                waiting.Add(new ToDo($"Remind {count} people who have not certified in time", "documents/certified?Show=Overdue", ToDoHarm.Soon));
                break;
        }

        return waiting;
    }
}
