using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>The reports that wait for triage; those in which somebody came to harm stand for themselves.</summary>
public sealed class TriageToDo(TriageRegister triage) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(IncidentPermissions.Triage))
            return [];
        var queue = await triage.QueueAsync(actor);
        return [.. new[] { Line(queue.Where(report => report.IsHarm).ToList(), ToDoHarm.Danger), Line(queue.Where(report => !report.IsHarm).ToList(), ToDoHarm.SomebodyWaits) }.OfType<ToDo>()];
    }

    private static ToDo? Line(List<QueuedReport> reports, ToDoHarm harm)
    {
        var what = harm == ToDoHarm.Danger ? "report of harm" : "report";
        return reports.Count switch
        {
            0 => null,
            1 => new ToDo($"Decide a {what}: {reports[0].Type}, {reports[0].Place}", $"triage/{reports[0].Id:N}", harm, reports[0].ReportedAt, IsWork: true),
            var count => new ToDo($"Decide {count} {what.Replace("report", "reports", StringComparison.Ordinal)}", $"triage/{reports[0].Id:N}", harm, reports.Min(report => report.ReportedAt), IsWork: true),
        };
    }
}
