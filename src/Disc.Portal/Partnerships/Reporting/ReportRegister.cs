using System.Globalization;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Reporting;

/// <summary>The writer's side of reports: begin one, pick faces, send it once.</summary>
public sealed class ReportRegister(TenantDatabase<PartnershipDb> database, ImageRegister images)
{
    /// <summary>How many faces a form offers at a time.</summary>
    public const int FacesOffered = 12;

    /// <summary>A new form: now, at the writer's premises.</summary>
    public async Task<ReportDraft> NewAsync(Actor actor, Guid? subject)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            throw new InvalidOperationException(refusal.Message);
        await using var db = database.OpenFor(actor);
        var premises = await db.Accounts.Where(account => account.Id == actor.AccountId).Select(account => account.Premises).SingleOrDefaultAsync();
        return new ReportDraft(Guid.CreateVersion7())
        {
            When = London.Local(actor.At).ToString(ReportRules.WhenFormat, CultureInfo.InvariantCulture),
            Place = premises,
            Subjects = subject is { } id ? [id] : [],
        };
    }

    /// <summary>What the partnership's list offers.</summary>
    public async Task<IReadOnlyList<TypeChoice>> TypesAsync(Actor actor)
    {
        if (!actor.May(IncidentPermissions.Report))
            return [];
        await using var db = database.OpenFor(actor);
        return await ReportTypeRegister.ChoicesAsync(db);
    }

    /// <summary>The faces to pick from: those picked already, then those listed now that the words find, or the newest.</summary>
    public async Task<IReadOnlyList<FaceToPick>> FacesAsync(Actor actor, string? words, IReadOnlyList<Guid> picked)
    {
        if (!actor.May(IncidentPermissions.Report))
            return [];
        await using var work = await database.BeginAsync(actor);
        var listed = work.Db.ListedFor(await work.Db.GroupsOfAsync(actor), London.DayOf(actor.At));
        var faces = await Faces.Project(work.Db, listed.Where(subject => picked.Contains(subject.Id))).ToListAsync();
        var others = listed.Where(subject => !picked.Contains(subject.Id));
        var wanted = PlainText.Line(words);
        faces.AddRange(wanted is not null
            ? await Faces.FindAsync(work.Db, others, wanted, FacesOffered)
            : await Faces.Project(work.Db, others.OrderByDescending(subject => subject.ChangedAt).Take(FacesOffered)).ToListAsync());
        if (faces.Count > 0)
        {
            work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, $"report form, {faces.Count} faces", wanted));
            await work.CommitAsync();
        }

        return faces;
    }

    /// <summary>Sends a report; sent twice, it arrives once.</summary>
    public async Task<Outcome<Guid>> SendAsync(Actor actor, ReportDraft draft)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Incidents.Where(i => i.Id == draft.Id).Select(i => (Guid?)i.ReportedBy).SingleOrDefaultAsync() is { } writer)
            return writer == actor.AccountId ? draft.Id : new Refusal("This form is too old. Open a new one and copy what you wrote.");
        var types = await ReportTypeRegister.ChoicesAsync(work.Db);
        if (ReportRules.WhyNotSend(draft, types, actor.At) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        var asked = ReportRules.Asks(draft).Values.SelectMany(words => words).ToList();
        if (WordList.WhyAsk(asked, draft.WordsKept) is { } ask)
            return ask;

        var subjects = await work.Db.ListedFor(await work.Db.GroupsOfAsync(actor), London.DayOf(actor.At)).Where(s => draft.Subjects.Contains(s.Id)).Select(s => s.Id).ToListAsync();
        if (subjects.Count != draft.Subjects.Count)
            return new Refusal("A face that you picked has left the gallery meanwhile. Check who it was and send again.", nameof(draft.Subjects));

        var incident = await ReportWriting.WriteAsync(work, draft, types, subjects, actor.AccountId);
        if ((await images.AttachToIncidentAsync(work, draft.Photos, incident.Id)).Refusal is { } missing)
            return missing;
        work.Record(Verbs.Collected, "incident", incident.Id, $"type:{incident.Type} subjects:{subjects.Count} photos:{draft.Photos.Count}{(asked.Count > 0 ? " words-kept" : "")}");
        work.Tell(new Signal(SignalTopics.Incidents));
        await work.CommitAsync();
        return incident.Id;
    }
}
