using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>What the other side said about a report and nobody read yet: for writers about their own, for administrators about any.</summary>
public sealed class ConversationsToDo(ConversationRegister conversations) : IToDoSource
{
    // More than these are one line: nobody reads a list of twenty.
    private const int Single = 3;

    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        var (mine, all) = (await conversations.NewForWriterAsync(actor), await conversations.NewForAdministratorsAsync(actor));
        return
        [
            .. mine.Count <= Single
                ? mine.Select(report => new ToDo($"Your administrator wrote to you about your report {report.Reference}", $"reports/{report.IncidentId:N}", ToDoHarm.SomebodyWaits, report.Since))
                : [new ToDo($"Your administrator wrote to you about {mine.Count} of your reports", "reports", ToDoHarm.SomebodyWaits, mine[0].Since)],
            .. all.Count <= Single
                ? all.Select(report => new ToDo($"A member wrote about report {report.Reference}", $"triage/{report.IncidentId:N}", ToDoHarm.SomebodyWaits, report.Since, IsWork: true))
                : [new ToDo($"Members wrote about {all.Count} reports", $"triage/{all[0].IncidentId:N}", ToDoHarm.SomebodyWaits, all[0].Since, IsWork: true)],
        ];
    }
}
