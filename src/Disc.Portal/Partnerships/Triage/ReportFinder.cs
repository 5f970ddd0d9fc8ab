using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>Finds reports by reference, kind or place, for administrators. What a report tells is not searched: it names people.</summary>
public sealed class ReportFinder(TriageRegister triage) : IFinder
{
    public string Heading => "Reports";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) => actor.May(IncidentPermissions.Triage)
        ? [.. (await triage.FindAsync(actor, words, most, cancellation)).Select(report => new Found(
            $"{report.Reference}, {report.Type}", $"triage/{report.Id:N}", $"{report.Place}, {Shared.Time.London.DayOf(report.HappenedAt).ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}", IsWork: true))]
        : [];
}
