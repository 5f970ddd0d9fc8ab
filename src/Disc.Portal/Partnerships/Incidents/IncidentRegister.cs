using System.Globalization;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The writer's side of reports: write one, send it once, see what became of it, answer a question.</summary>
public sealed class IncidentRegister(TenantDatabase<PartnershipDb> database, ImageRegister images)
{
    /// <summary>How many faces a form offers at a time.</summary>
    public const int FacesOffered = 12;

    private static readonly Refusal NotFound = new("There is no such report of yours.");

    /// <summary>A new form: now, at the writer's premises.</summary>
    public async Task<ReportDraft> NewAsync(Actor actor, Guid? subject)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            throw new InvalidOperationException(refusal.Message);
        await using var db = database.OpenFor(actor);
        var premises = await db.Accounts.Where(account => account.Id == actor.AccountId).Select(account => account.Premises).SingleOrDefaultAsync();
        return new ReportDraft(Guid.CreateVersion7())
        {
            When = London.Local(actor.At).ToString(IncidentRules.WhenFormat, CultureInfo.InvariantCulture),
            Place = premises,
            Subjects = subject is { } id ? [id] : [],
        };
    }

    /// <summary>The faces to pick from: those picked already, then those listed now whose name contains the words, the newest first.</summary>
    public async Task<IReadOnlyList<FaceToPick>> FacesAsync(Actor actor, string? words, IReadOnlyList<Guid> picked)
    {
        if (!actor.May(IncidentPermissions.Report))
            return [];
        await using var work = await database.BeginAsync(actor);
        var listed = work.Db.ListedFor(await work.Db.GroupsOfAsync(actor), London.DayOf(actor.At));
        var faces = await Faces.Project(work.Db, listed.Where(subject => picked.Contains(subject.Id))).ToListAsync();
        var others = listed.Where(subject => !picked.Contains(subject.Id));
        var wanted = PlainText.Line(words);
        if (wanted is not null)
            others = others.Matching(wanted);
        faces.AddRange(await Faces.Project(work.Db, others.OrderByDescending(subject => subject.ChangedAt).Take(FacesOffered)).ToListAsync());
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
        if (IncidentRules.WhyNotSend(draft, actor.At) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        var asked = IncidentRules.Asks(draft).Values.SelectMany(words => words).ToList();
        if (WordList.WhyAsk(asked, draft.WordsKept) is { } ask)
            return ask;

        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Incidents.Where(i => i.Id == draft.Id).Select(i => (Guid?)i.ReportedBy).SingleOrDefaultAsync() is { } writer)
            return writer == actor.AccountId ? draft.Id : new Refusal("This form is too old. Open a new one and copy what you wrote.");

        var subjects = await work.Db.ListedFor(await work.Db.GroupsOfAsync(actor), London.DayOf(actor.At)).Where(s => draft.Subjects.Contains(s.Id)).Select(s => s.Id).ToListAsync();
        if (subjects.Count != draft.Subjects.Count)
            return new Refusal("A face that you picked has left the gallery meanwhile. Check who it was and send again.", nameof(draft.Subjects));

        var incident = await WriteAsync(work, draft, subjects);
        if ((await images.AttachToIncidentAsync(work, draft.Photos, incident.Id)).Refusal is { } missing)
            return missing;
        work.Record(Verbs.Collected, "incident", incident.Id, $"type:{incident.Type} subjects:{subjects.Count} photos:{draft.Photos.Count}{(asked.Count > 0 ? " words-kept" : "")}");
        work.Tell(new Signal(SignalTopics.Incidents));
        await work.CommitAsync();
        return incident.Id;
    }

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

    /// <summary>Answers the question with which a report came back: it waits for triage again.</summary>
    /// <param name="actor">The writer.</param>
    /// <param name="id">The report.</param>
    /// <param name="version">The version that the writer saw.</param>
    /// <param name="what">What happened, completed.</param>
    /// <param name="wordsKept">The words that the writer was asked about and keeps.</param>
    public async Task<Outcome<Done>> AnswerAsync(Actor actor, Guid id, int version, string? what, string? wordsKept)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } why)
            return why;
        if (PlainText.Lines(what) is not { } text)
            return new Refusal("Tell what happened, with the answer.", nameof(Incident.What));
        if (text.Length > Incident.TextLength)
            return new Refusal($"This is {text.Length:N0} characters long; {Incident.TextLength:N0} is the most. Shorten it.", nameof(Incident.What));
        if (WordList.WhyAsk(WordList.About(text), wordsKept) is { } ask)
            return ask;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Incidents.SingleOrDefaultAsync(i => i.Id == id && i.ReportedBy == actor.AccountId) is not { } incident)
            return NotFound;
        if (incident.State != IncidentState.Returned)
            return incident.What == text ? Done.Yes : new Refusal("This report does not wait for an answer any more. Look at it again.");
        if (incident.Version != version)
            return new Refusal("The question changed while you wrote. Read it again below; what you typed still stands.");
        work.Record(new HistoryEntry(Verbs.Altered, "incident", id, "what, answered", $"{incident.What}\n\n{text}"));
        incident.Resend(text);
        work.Tell(new Signal(SignalTopics.Incidents));
        await work.CommitAsync();
        return Done.Yes;
    }

    private static async Task<Incident> WriteAsync(Work<PartnershipDb> work, ReportDraft draft, IReadOnlyList<Guid> subjects)
    {
        var (actor, happened) = (work.Actor, IncidentRules.InstantOf(draft.When)!.Value);
        var number = (await work.Db.Incidents.MaxAsync(i => (int?)i.Number) ?? 0) + 1;
        var incident = new Incident(
            draft.Id, number, IncidentRules.TypeOf(draft.Type)!.Value, happened < actor.At ? happened : actor.At,
            PlainText.Line(draft.Place)!, PlainText.Lines(draft.What)!, actor.AccountId, actor.At)
        {
            WordsUsed = PlainText.Lines(draft.WordsUsed),
            WhoDescribed = PlainText.Lines(draft.WhoDescribed),
            ValuePence = draft.Value?.Trim() is { Length: > 0 } value ? IncidentRules.PenceOf(value) : null,
            Violence = draft.Violence,
            PoliceReference = PlainText.Line(draft.PoliceReference),
        };
        incident.Involve(subjects);
        work.Db.Incidents.Add(incident);
        return incident;
    }

    private static IQueryable<OwnReport> Own(PartnershipDb db, IQueryable<Incident> incidents) => incidents.AsNoTracking().Select(i => new OwnReport(
        i.Id, i.Number, i.Type, i.HappenedAt, i.Place, i.What, i.WhoDescribed, i.ValuePence, i.Violence, i.WordsUsed != null, i.PoliceReference, i.State,
        i.ReportedAt, i.TriagedAt, i.Question, i.Version, i.Subjects.Count,
        db.Images.Where(image => image.IncidentId == i.Id).OrderBy(image => image.AddedAt).Select(image => image.Id).ToList()));
}
