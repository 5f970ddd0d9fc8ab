using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.PublishedReports;

/// <summary>What was published lately to the groups of whoever reads. The look is on record, with the subjects shown.</summary>
public sealed class PublishedReportRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>How long members read of a report after it happened, in days.</summary>
    public const int ShownDays = 28;

    /// <summary>How many are shown at a time.</summary>
    public const int Most = 60;

    /// <summary>The reports of the last weeks that are addressed to the person, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedReport>> LatelyAsync(Actor actor, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(IncidentPermissions.Read))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var (db, since) = (work.Db, actor.At.AddDays(-ShownDays));
        var own = await db.GroupsOfAsync(actor, cancellation);
        var listed = db.ListedFor(own, London.DayOf(actor.At));
        var reports = await db.Incidents.AsNoTracking().Where(i => i.State == IncidentState.Published && i.HappenedAt > since)
            .SeenBy(i => i.Audience, own)
            .OrderByDescending(i => i.HappenedAt).Take(Most)
            .Select(i => new { i.Id, i.Type, i.TypeName, i.HappenedAt, i.Place, i.ValuePence, IsHarm = i.Violence || i.Weapon != null, People = i.Subjects.Select(link => link.SubjectId).ToList() })
            .ToListAsync(cancellation);
        var people = reports.SelectMany(report => report.People).Distinct().ToList();
        var faces = (await Incidents.Faces.Project(db, listed.Where(subject => people.Contains(subject.Id))).ToListAsync(cancellation)).ToDictionary(face => face.Id);
        if (!byStream && faces.Count > 0)
        {
            work.Record(Verbs.Consulted, "published-reports", null, string.Join(' ', faces.Keys.Select(id => id.ToString("N"))));
            await work.CommitAsync(cancellation);
        }

        return [.. reports.Select(report => new PublishedReport(
            report.Id, report.Type.InWords(report.TypeName), report.HappenedAt, report.Place, report.ValuePence, report.IsHarm,
            [.. report.People.Where(faces.ContainsKey).Select(id => new PublishedFace(id, faces[id].Name, faces[id].Image))]))];
    }
}
