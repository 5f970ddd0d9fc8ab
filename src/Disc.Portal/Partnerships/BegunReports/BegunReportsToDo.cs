using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>The reports that somebody began and has not sent: until when they are kept.</summary>
public sealed class BegunReportsToDo(BegunReportRegister begun, TimeProvider clock) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) =>
        [.. (await begun.MineAsync(actor)).Select(report => new ToDo(
            $"Send the report begun at {report.BegunAtInWords(clock.Now())}", $"report/{report.Draft.Id:N}?step={report.Draft.Reached.Next(report.Draft).Address()}", ToDoHarm.Soon,
            Due: London.DayOf(report.SavedAt + BegunReport.Kept), Hint: report.Draft.Place))];
}
