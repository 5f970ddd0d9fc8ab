using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.MyReports;

/// <summary>What somebody sent in, and what became of it.</summary>
public sealed class OwnReportRegister(TenantDatabase<PartnershipDb> database, CurrentTenant current, PdfPress press)
{
    /// <summary>Anybody else's report is not found.</summary>
    internal static readonly Refusal NotFound = new("There is no such report of yours.");

    /// <summary>The reports that the person sent, the newest first.</summary>
    public async Task<IReadOnlyList<OwnReport>> MineAsync(Actor actor, int most)
    {
        if (!actor.May(IncidentPermissions.Report))
            return [];
        await using var db = database.OpenFor(actor);
        return await Own(db, db.Incidents.Where(i => i.ReportedBy == actor.AccountId).OrderByDescending(i => i.ReportedAt).ThenByDescending(i => i.Number).Take(most))
            .ToListAsync();
    }

    /// <summary>One report of the person's own; anybody else's is not found.</summary>
    public async Task<Outcome<OwnReport>> OpenAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var report = await Own(db, db.Incidents.Where(i => i.Id == id && i.ReportedBy == actor.AccountId)).SingleOrDefaultAsync();
        return report is null ? NotFound : report;
    }

    /// <summary>A copy of one's own report as PDF. It shows no face: others may be in the photos.</summary>
    /// <exception cref="PressUnavailable">It cannot be printed now.</exception>
    public async Task<Outcome<PrintedPaper>> CopyAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        var opened = await OpenAsync(actor, id);
        if (!opened.TryGet(out var report))
            return opened.Refusal!;
        var pdf = await press.PrintAsync<ReportCopyPaper>(
            new Dictionary<string, object?>
            {
                [nameof(ReportCopyPaper.Report)] = report,
                [nameof(ReportCopyPaper.Partnership)] = current.Tenant.Name,
                [nameof(ReportCopyPaper.Writer)] = actor.Name,
                [nameof(ReportCopyPaper.PrintedAt)] = actor.At,
            },
            new PaperSettings { Title = $"Report {report.Reference}", FooterName = $"Copy for {actor.Name}", FooterReference = report.Reference },
            cancellation);
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(Verbs.Disclosed, "incident", id, "copy for its writer");
        await work.CommitAsync(cancellation);
        return new PrintedPaper($"{report.Reference}.pdf", pdf);
    }

    private static IQueryable<OwnReport> Own(PartnershipDb db, IQueryable<Incident> incidents) => incidents.AsNoTracking().Select(i => new OwnReport(
        i.Id, i.Number, i.Type, i.TypeName, i.HappenedAt, i.Place, i.What, i.Violence, i.Weapon, i.WhoDescribed, i.Vehicle, i.WordsUsed != null,
        i.Property.OrderBy(line => line.Number).Select(line => new OwnProperty(line.What, line.ValuePence, line.IsRecovered)).ToList(),
        i.ValuePence, i.CctvUntil, i.WitnessWilling, i.PoliceTold, i.PoliceReference, i.NeedsAction, i.State,
        i.ReportedAt, i.TriagedAt, i.Question, i.Version, i.Subjects.Count,
        db.Images.Where(image => image.IncidentId == i.Id).OrderBy(image => image.AddedAt).Select(image => image.Id).ToList()));
}
