using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Particulars;

/// <summary>The use cases of what is added to a subject's record one by one: vehicles, evidence beside incidents, notes for administrators.</summary>
public sealed class ParticularRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>Adds a vehicle that the subject uses.</summary>
    public Task<Outcome<Guid>> AddVehicleAsync(Actor actor, Guid subjectId, VehicleDraft draft, CancellationToken cancellation = default) =>
        AddAsync(actor, subjectId, async (work, subject) =>
        {
            var tidy = draft with { Registration = PlainText.Line(draft.Registration), Make = PlainText.Line(draft.Make), Colour = PlainText.Line(draft.Colour) };
            if (ParticularRules.WhyNotVehicle(tidy, await work.Db.Vehicles.CountAsync(v => v.SubjectId == subjectId, cancellation)) is { } refusal)
                return refusal;
            var vehicle = new Vehicle(Guid.CreateVersion7(), subjectId, tidy, actor.AccountId, actor.At);
            work.Db.Vehicles.Add(vehicle);
            work.Record(new HistoryEntry(Verbs.Altered, "subject", subjectId, "vehicle added", tidy.ToString(), subject.ObjectKey));
            work.Tell(new Signal(SignalTopics.Galleries, subjectId));
            return vehicle.Id;
        }, cancellation);

    /// <summary>Adds evidence beside incidents, with its source and date.</summary>
    public Task<Outcome<Guid>> AddEvidenceAsync(Actor actor, Guid subjectId, EvidenceDraft draft, CancellationToken cancellation = default) =>
        AddAsync(actor, subjectId, (work, subject) =>
        {
            var tidy = draft with { What = PlainText.Lines(draft.What) ?? "", Source = PlainText.Line(draft.Source) ?? "" };
            if (ParticularRules.WhyNotEvidence(tidy, London.DayOf(actor.At)) is { } refusal)
                return Task.FromResult<Outcome<Guid>>(refusal);
            var evidence = new OtherEvidence(Guid.CreateVersion7(), subjectId, tidy, actor.AccountId, actor.At);
            work.Db.OtherEvidence.Add(evidence);
            work.Record(new HistoryEntry(Verbs.Collected, "evidence", evidence.Id, $"subject {subjectId:N}", tidy.ToString(), subject.ObjectKey));
            return Task.FromResult<Outcome<Guid>>(evidence.Id);
        }, cancellation);

    /// <summary>Writes a note for administrators alone.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="subjectId">About whom.</param>
    /// <param name="text">The note.</param>
    /// <param name="askedAndKept">The words of special category data that the writer was asked about and keeps (rule 6).</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<Outcome<Guid>> WriteNoteAsync(Actor actor, Guid subjectId, string? text, string? askedAndKept, CancellationToken cancellation = default) =>
        AddAsync(actor, subjectId, (work, subject) =>
        {
            var tidy = PlainText.Lines(text);
            if ((ParticularRules.WhyNotNote(tidy) ?? WordList.WhyAsk(WordList.About(tidy), askedAndKept)) is { } refusal)
                return Task.FromResult<Outcome<Guid>>(refusal);
            var note = new CoordinatorNote(Guid.CreateVersion7(), subjectId, tidy!, actor.AccountId, actor.At);
            work.Db.CoordinatorNotes.Add(note);
            work.Record(new HistoryEntry(Verbs.Collected, "note", note.Id, $"subject {subjectId:N}", tidy, subject.ObjectKey));
            return Task.FromResult<Outcome<Guid>>(note.Id);
        }, cancellation);

    /// <summary>Takes off a vehicle, evidence or a note.</summary>
    /// <param name="actor">Who takes it off.</param>
    /// <param name="subjectId">Whose it is.</param>
    /// <param name="id">What is taken off.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, Guid subjectId, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == subjectId, cancellation) is not { } subject)
            return SubjectRefusals.NotFound;
        string what;
        if (await work.Db.Vehicles.SingleOrDefaultAsync(v => v.Id == id && v.SubjectId == subjectId, cancellation) is { } vehicle)
        {
            work.Db.Remove(vehicle);
            what = "vehicle";
        }
        else if (await work.Db.OtherEvidence.SingleOrDefaultAsync(e => e.Id == id && e.SubjectId == subjectId, cancellation) is { } evidence)
        {
            work.Db.Remove(evidence);
            what = "evidence";
        }
        else if (await work.Db.CoordinatorNotes.SingleOrDefaultAsync(n => n.Id == id && n.SubjectId == subjectId, cancellation) is { } note)
        {
            work.Db.Remove(note);
            what = "note";
        }
        else
        {
            return ParticularRules.NotThere;
        }

        subject.ChangedOn(actor.At);
        work.Record(Verbs.Erased, what, id, $"subject {subjectId:N}");
        if (what == "vehicle")
            work.Tell(new Signal(SignalTopics.Galleries, subjectId));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>All of it for one subject; whoever asks has checked that the reader is an administrator, and writes the row of reading.</summary>
    internal static async Task<ParticularsOfSubject> OfAsync(PartnershipDb db, Guid subjectId, CancellationToken cancellation) => new(
        await VehiclesAsync(db, subjectId, cancellation),
        await EvidenceAsync(db, subjectId, cancellation),
        await db.CoordinatorNotes.Where(n => n.SubjectId == subjectId).OrderByDescending(n => n.WrittenAt)
            .Select(n => new KeptNote(n.Id, n.Text, db.Accounts.Where(a => a.Id == n.WrittenBy).Select(a => a.Name).FirstOrDefault() ?? "", n.WrittenAt))
            .ToListAsync(cancellation));

    /// <summary>The vehicles of one subject: whoever may see the subject may see them.</summary>
    internal static async Task<IReadOnlyList<KeptVehicle>> VehiclesAsync(PartnershipDb db, Guid subjectId, CancellationToken cancellation) =>
        await db.Vehicles.Where(v => v.SubjectId == subjectId).OrderBy(v => v.AddedAt)
            .Select(v => new KeptVehicle(v.Id, v.Registration, v.Make, v.Colour, v.Use)).ToListAsync(cancellation);

    /// <summary>The evidence beside incidents of one subject, latest first: for administrators and the second person of a listing.</summary>
    internal static async Task<IReadOnlyList<KeptEvidence>> EvidenceAsync(PartnershipDb db, Guid subjectId, CancellationToken cancellation) =>
        await db.OtherEvidence.Where(e => e.SubjectId == subjectId).OrderByDescending(e => e.Day)
            .Select(e => new KeptEvidence(e.Id, e.What, e.Source, e.Day, db.Accounts.Where(a => a.Id == e.AddedBy).Select(a => a.Name).FirstOrDefault() ?? ""))
            .ToListAsync(cancellation);

    private async Task<Outcome<Guid>> AddAsync(
        Actor actor, Guid subjectId, Func<Work<PartnershipDb>, Subject, Task<Outcome<Guid>>> add, CancellationToken cancellation)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == subjectId, cancellation) is not { } subject)
            return SubjectRefusals.NotFound;
        var added = await add(work, subject);
        if (!added.Succeeded)
            return added;
        subject.ChangedOn(actor.At);
        await work.CommitAsync(cancellation);
        return added;
    }
}
