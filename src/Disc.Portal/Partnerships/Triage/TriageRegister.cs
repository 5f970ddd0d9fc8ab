using System.Globalization;
using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>The administrator's side of reports: what waits, who is in it, and the decision before anybody else sees it.</summary>
public sealed class TriageRegister(
    TenantDatabase<PartnershipDb> database, SubjectRegister subjects, AlikeRegister alike, ImageRegister images, ConversationRegister conversations)
{
    /// <summary>How many subjects a search offers.</summary>
    public const int SubjectsOffered = 12;

    /// <summary>How many subjects a report suggests by itself: as many as there are keys for them.</summary>
    public const int Suggested = 4;

    private static readonly Refusal NotFound = new("There is no such report here.");

    /// <summary>What waits: harm first, then what needs something done, then the oldest; reports of the same stand together.</summary>
    public async Task<IReadOnlyList<QueuedReport>> QueueAsync(Actor actor)
    {
        if (!actor.May(IncidentPermissions.Triage))
            return [];
        await using var db = database.OpenFor(actor);
        var waiting = await db.Incidents.AsNoTracking().Where(i => i.State == IncidentState.Waiting).OrderBy(i => i.ReportedAt).ThenBy(i => i.Number)
            .Select(i => new
            {
                i.Id,
                i.Number,
                i.Type,
                i.TypeName,
                i.Place,
                i.HappenedAt,
                i.ReportedAt,
                i.Violence,
                i.Weapon,
                i.NeedsAction,
                Photos = db.Images.Count(image => image.IncidentId == i.Id),
                Subjects = i.Subjects.Select(link => link.SubjectId).ToList(),
            })
            .ToListAsync();
        return ReportGroups.Together([.. waiting
            .Select(i => new QueuedReport(
                i.Id, i.Number, i.Type.InWords(i.TypeName), i.Place, i.HappenedAt, i.ReportedAt,
                TriageRules.IsHarm(i.Type, i.Violence, i.Weapon), i.NeedsAction, i.Photos, i.Subjects))
            .OrderByDescending(i => i.IsHarm).ThenByDescending(i => i.NeedsAction)]);
    }

    /// <summary>One report with all that belongs to it; reading it is on record.</summary>
    public async Task<Outcome<TriageReport>> OpenAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IncidentPermissions.Triage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        var db = work.Db;
        var incident = await db.Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id);
        if (incident is null)
            return NotFound;
        var linked = incident.Subjects.Select(link => link.SubjectId).ToList();
        var people = await Faces.Project(db, db.Subjects.AsNoTracking().Where(subject => linked.Contains(subject.Id))).ToListAsync();
        var photos = await db.Images.Where(image => image.IncidentId == id).OrderBy(image => image.AddedAt).Select(image => new ReportPhoto(image.Id, image.SubjectId)).ToListAsync();
        var writer = await db.Accounts.Where(a => a.Id == incident.ReportedBy).Select(a => new { a.Name, a.Premises }).SingleOrDefaultAsync();
        var suggestions = incident.State == IncidentState.Waiting ? await SuggestAsync(db, incident, linked) : [];
        work.Record(Verbs.Consulted, "incident", id, $"subjects:{people.Count} photos:{photos.Count} suggested:{string.Join(' ', suggestions.Select(face => face.Id.ToString("N")))}");
        await work.CommitAsync();
        return new TriageReport(
            incident.Id, incident.Number, incident.TypeInWords, incident.HappenedAt, incident.Place, incident.What, incident.WordsUsed, incident.WhoDescribed,
            incident.ValuePence, incident.Violence, incident.PoliceReference, incident.State, writer?.Name ?? "Somebody who has left", writer?.Premises,
            incident.ReportedAt, await NameOfAsync(db, incident.TriagedBy), incident.TriagedAt, incident.Question, incident.Version, people, photos)
        {
            Weapon = incident.Weapon,
            Vehicle = incident.Vehicle,
            Property = [.. incident.Property.OrderBy(line => line.Number).Select(line => (line.What, line.ValuePence, line.IsRecovered))],
            CctvUntil = incident.CctvUntil,
            WitnessWilling = incident.WitnessWilling,
            PoliceTold = incident.PoliceTold,
            NeedsAction = incident.NeedsAction,
            Suggestions = suggestions,
        };
    }

    /// <summary>Reports by reference, kind or place, decided ones too, the newest first.</summary>
    public async Task<IReadOnlyList<QueuedReport>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation = default)
    {
        if (!actor.May(IncidentPermissions.Triage) || PlainText.Line(words) is not { } wanted)
            return [];
        await using var db = database.OpenFor(actor);
        var number = int.TryParse(wanted.TrimStart('I', 'i').TrimStart('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        // Read as words, not as a pattern.
        var pattern = $"%{wanted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var found = await db.Incidents.AsNoTracking()
            .Where(i => i.Number == number || EF.Functions.Like(i.Place, pattern, "\\") || EF.Functions.Like(i.TypeName ?? "", pattern, "\\"))
            .OrderByDescending(i => i.Number == number).ThenByDescending(i => i.HappenedAt).Take(most)
            .Select(i => new { i.Id, i.Number, i.Type, i.TypeName, i.Place, i.HappenedAt, i.ReportedAt, i.Violence, i.Weapon, i.NeedsAction }).ToListAsync(cancellation);
        return [.. found.Select(i => new QueuedReport(
            i.Id, i.Number, i.Type.InWords(i.TypeName), i.Place, i.HappenedAt, i.ReportedAt, TriageRules.IsHarm(i.Type, i.Violence, i.Weapon), i.NeedsAction, 0, []))];
    }

    /// <summary>Subjects of this partnership, listed or not, that the words find; the search is on record.</summary>
    public async Task<IReadOnlyList<FaceToPick>> FindSubjectsAsync(Actor actor, string? words)
    {
        if (!actor.May(IncidentPermissions.Triage) || PlainText.Line(words) is not { } wanted)
            return [];
        await using var work = await database.BeginAsync(actor);
        var known = work.Db.Subjects.AsNoTracking().Where(subject => subject.ObjectKey != null);
        var found = await Faces.FindAsync(work.Db, known, wanted, SubjectsOffered);
        work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, $"triage search, {found.Count} found", wanted));
        await work.CommitAsync();
        return found;
    }

    /// <summary>Says that a subject was part of it.</summary>
    public Task<Outcome<Done>> LinkAsync(Actor actor, Guid id, Guid subject) => OnWaitingAsync(actor, id, async (work, incident) =>
    {
        if (!await work.Db.Subjects.AnyAsync(s => s.Id == subject && s.ObjectKey != null))
            return new Refusal("There is no such subject here.");
        if (incident.Subjects.Any(link => link.SubjectId == subject))
            return null;
        incident.Involve([subject]);
        work.Record(Verbs.Altered, "incident", id, $"linked subject:{subject:N}");
        return null;
    });

    /// <summary>
    /// Records a person who is not here yet, and says that they were part of it. Without a name it is ID-sought. Whoever may be on record
    /// already is shown first: one person recorded twice is two halves of a history.
    /// </summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="id">The report.</param>
    /// <param name="person">The person as typed.</param>
    /// <param name="isNobodyElse">Whether the administrator has seen who it may be, and says that it is none of them.</param>
    /// <returns>"Is it one of these?" with nothing recorded; empty when the person was recorded and linked.</returns>
    public async Task<Outcome<AlikeChoice[]>> RecordAndLinkAsync(Actor actor, Guid id, SubjectDraft person, bool isNobodyElse = false)
    {
        if ((actor.WhyNot(IncidentPermissions.Triage) ?? actor.WhyNot(SubjectPermissions.Manage)) is { } why)
            return why;
        if (!isNobodyElse && await alike.LikeAsync(actor, person) is { Count: > 0 } choices)
            return choices.ToArray();
        var done = await OnWaitingAsync(actor, id, (work, incident) =>
        {
            var recorded = subjects.Record(work, person);
            if (!recorded.Succeeded)
                return Task.FromResult(recorded.Refusal);
            incident.Involve([recorded.Value]);
            work.Record(Verbs.Altered, "incident", id, $"linked subject:{recorded.Value:N}");
            return Task.FromResult<Refusal?>(null);
        });
        return done.Succeeded ? Array.Empty<AlikeChoice>() : done.Refusal!;
    }

    /// <summary>Says that a subject was no part of it after all.</summary>
    public Task<Outcome<Done>> UnlinkAsync(Actor actor, Guid id, Guid subject) => OnWaitingAsync(actor, id, (work, incident) =>
    {
        incident.Release(subject);
        work.Record(Verbs.Altered, "incident", id, $"unlinked subject:{subject:N}");
        return Task.FromResult<Refusal?>(null);
    });

    /// <summary>Makes a photo of the report a picture of a subject that is linked to it.</summary>
    public async Task<Outcome<Done>> GivePhotoAsync(Actor actor, Guid id, Guid photo, Guid subject)
    {
        if (actor.WhyNot(IncidentPermissions.Triage) is { } why)
            return why;
        (string Source, DateOnly TakenOn) from;
        await using (var db = database.OpenFor(actor))
        {
            if (await db.Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is not { } incident)
                return NotFound;
            if (incident.Subjects.All(link => link.SubjectId != subject))
                return new Refusal("Link the subject to the report first.");
            if (!await db.Images.AnyAsync(image => image.Id == photo && image.IncidentId == id))
                return ImageRefusals.Gone;
            from = ($"Photo of report {incident.Reference}", London.DayOf(incident.HappenedAt));
        }

        var given = await images.GiveToSubjectAsync(actor, photo, subject, from.Source, from.TakenOn);
        return given.Succeeded ? Done.Yes : given.Refusal!;
    }

    /// <summary>Decides: publish it as evidence, send it back with a question, or keep it for the record.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="id">The report.</param>
    /// <param name="version">The version that the administrator read.</param>
    /// <param name="decision">Published, Returned or Logged.</param>
    /// <param name="question">What to ask the writer, when it goes back.</param>
    /// <param name="audience">Which members read of it, when it is published; everybody unless something else is said.</param>
    public Task<Outcome<Done>> DecideAsync(
        Actor actor, Guid id, int version, IncidentState decision, string? question, Audience audience = default) => OnWaitingAsync(actor, id, async (work, incident) =>
    {
        if (TriageRules.WhyNotDecision(decision, question) is { } why)
            return why;
        if (decision == IncidentState.Published && await work.Db.WhyNotAddressAsync(audience) is { } nobody)
            return nobody;
        if (incident.Version != version)
            return new Refusal("Somebody changed who is linked while you read. Look at it again, then decide.");
        incident.Triage(decision, decision == IncidentState.Returned ? PlainText.Lines(question) : null, actor.AccountId, actor.At);
        work.Record(new HistoryEntry(
            decision == IncidentState.Published ? Verbs.Approved : Verbs.Altered, "incident", id, $"state:{decision} audience:{(audience.IsEverybody ? "everybody" : audience.ToText())}", incident.Question));
        if (decision == IncidentState.Returned)
            await conversations.AskAsync(work, incident, incident.Question!);
        if (decision == IncidentState.Published)
        {
            incident.Address(audience);
            foreach (var link in incident.Subjects)
                work.SubjectChanged(link.SubjectId);
        }

        return null;
    });

    // Names that stand in what was told, and whoever is linked to another report of this place and hour.
    private static async Task<IReadOnlyList<FaceToPick>> SuggestAsync(PartnershipDb db, Incident incident, List<Guid> linked)
    {
        var known = await db.Subjects.AsNoTracking().Where(subject => subject.ObjectKey != null && subject.Kind == SubjectKind.Known)
            .Select(subject => new { subject.Id, subject.GivenName, subject.FamilyName, Others = subject.OtherNames.Select(name => name.Text).ToList() }).ToListAsync();
        var named = NamesInText.Find(
            string.Join(' ', incident.What, incident.WhoDescribed, incident.WordsUsed),
            known.Select(subject => (subject.Id, subject.GivenName, subject.FamilyName, (IReadOnlyList<string>)subject.Others)), Suggested + linked.Count);
        var (from, until) = (incident.HappenedAt - ReportGroups.Hour, incident.HappenedAt + ReportGroups.Hour);
        var there = await db.Incidents.AsNoTracking()
            .Where(other => other.Id != incident.Id && other.Place == incident.Place && other.HappenedAt >= from && other.HappenedAt <= until)
            .SelectMany(other => other.Subjects.Select(link => link.SubjectId)).Distinct().ToListAsync();
        var wanted = named.Concat(there).Where(id => !linked.Contains(id)).Distinct().Take(Suggested).ToList();
        var faces = await Faces.Project(db, db.Subjects.AsNoTracking().Where(subject => subject.ObjectKey != null && wanted.Contains(subject.Id))).ToListAsync();
        return [.. faces.OrderBy(face => wanted.IndexOf(face.Id))];
    }

    private static async Task<string?> NameOfAsync(PartnershipDb db, Guid? account) =>
        account is null ? null : await db.Accounts.Where(a => a.Id == account).Select(a => a.Name).SingleOrDefaultAsync();

    private async Task<Outcome<Done>> OnWaitingAsync(Actor actor, Guid id, Func<Work<PartnershipDb>, Incident, Task<Refusal?>> change)
    {
        if (actor.WhyNot(IncidentPermissions.Triage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Incidents.SingleOrDefaultAsync(i => i.Id == id) is not { } incident)
            return NotFound;
        if (TriageRules.WhyNotDecide(incident.State, await NameOfAsync(work.Db, incident.TriagedBy), incident.TriagedAt) is { } decided)
            return decided;
        if (await change(work, incident) is { } not)
            return not;
        work.Tell(new Signal(SignalTopics.Incidents));
        await work.CommitAsync();
        return Done.Yes;
    }
}
