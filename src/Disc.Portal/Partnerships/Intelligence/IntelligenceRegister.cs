using System.Globalization;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>The use cases of intelligence reports: write one with its grades, read it, review it, erase it. Every look is on record; no row says what it says.</summary>
public sealed class IntelligenceRegister(TenantDatabase<PartnershipDb> database, IntelligenceErasure erasure, ErasureLedger ledger, CurrentTenant current, TimeProvider clock)
{
    private const int FacesOffered = 8;

    /// <summary>The list, or what is about one subject: what is due for review first, then the newest.</summary>
    public async Task<IReadOnlyList<IntelligenceRow>> ListAsync(Actor actor, Guid? subject = null)
    {
        if (!actor.May(IntelligencePermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        var today = London.DayOf(actor.At);
        var reports = await db.Intelligence.AsNoTracking().Where(report => subject == null || report.Subjects.Any(about => about.SubjectId == subject))
            .OrderByDescending(report => report.Number).ToListAsync();
        return [.. reports.Select(report => new IntelligenceRow(
                report.Id, report.Number, report.Grading, report.LearntOn, report.ReviewOn, report.EraseOn, report.Subjects.Count, report.ReviewOn <= today))
            .OrderByDescending(row => row.IsDue)];
    }

    /// <summary>How many wait to be looked at again.</summary>
    public async Task<int> DueAsync(Actor actor)
    {
        if (!actor.May(IntelligencePermissions.Manage))
            return 0;
        await using var db = database.OpenFor(actor);
        var today = London.DayOf(actor.At);
        return await db.Intelligence.CountAsync(report => report.ReviewOn <= today);
    }

    /// <summary>One report; reading it is on record.</summary>
    public async Task<Outcome<ReadIntelligence>> OpenAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IntelligencePermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Intelligence.AsNoTracking().SingleOrDefaultAsync(report => report.Id == id) is not { } found)
            return IntelligenceRules.NotFound;
        var about = found.Subjects.Select(subject => subject.SubjectId).ToList();
        var faces = await Faces.Project(work.Db, work.Db.Subjects.AsNoTracking().Where(subject => about.Contains(subject.Id))).ToListAsync();
        var writer = await work.Db.Accounts.Where(account => account.Id == found.WrittenBy).Select(account => account.Name).SingleOrDefaultAsync();
        work.Record(Verbs.Consulted, "intelligence", id, $"grading:{found.Grading} subjects:{string.Join(' ', about.Select(subject => subject.ToString("N")))}");
        await work.CommitAsync();
        return new ReadIntelligence(
            found.Id, found.Number, found.Text, found.Source, found.Grading, found.Conditions, found.LearntOn, writer ?? "Somebody who has left", found.WrittenAt,
            found.ReviewOn, found.EraseOn, found.KeptBecause, found.ReviewOn <= London.DayOf(actor.At), found.Version, faces);
    }

    /// <summary>A new form: learnt today, about the subject from whose file somebody came.</summary>
    public IntelligenceDraft New(Guid? subject) => new(Guid.CreateVersion7())
    {
        LearntOn = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Subjects = subject is { } id ? [id] : [],
    };

    /// <summary>The subjects to pick from: those picked already, then those that the words find, listed or not.</summary>
    public async Task<IReadOnlyList<FaceToPick>> FacesAsync(Actor actor, string? words, IReadOnlyList<Guid> picked)
    {
        if (!actor.May(IntelligencePermissions.Manage))
            return [];
        await using var work = await database.BeginAsync(actor);
        var all = work.Db.Subjects.AsNoTracking().Where(subject => subject.ObjectKey != null);
        var faces = await Faces.Project(work.Db, all.Where(subject => picked.Contains(subject.Id))).ToListAsync();
        var wanted = PlainText.Line(words);
        if (wanted is not null)
            faces.AddRange(await Faces.FindAsync(work.Db, all.Where(subject => !picked.Contains(subject.Id)), wanted, FacesOffered));
        if (faces.Count > 0)
        {
            work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, $"intelligence form, {faces.Count} faces", wanted));
            await work.CommitAsync();
        }

        return faces;
    }

    /// <summary>Writes a report; sent twice, it stands once.</summary>
    public async Task<Outcome<Guid>> WriteAsync(Actor actor, IntelligenceDraft draft)
    {
        if (actor.WhyNot(IntelligencePermissions.Manage) is { } refusal)
            return refusal;
        var today = London.DayOf(actor.At);
        if (IntelligenceRules.WhyNotWrite(draft, today) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Intelligence.AnyAsync(report => report.Id == draft.Id))
            return draft.Id;
        var subjects = await work.Db.Subjects.Where(subject => draft.Subjects.Contains(subject.Id) && subject.ObjectKey != null).Select(subject => subject.Id).ToListAsync();
        if (subjects.Count != draft.Subjects.Count)
            return new Refusal("Somebody whom you picked has been erased meanwhile. Check whom it is about and save again.", nameof(draft.Subjects));
        var grading = new Grading(
            IntelligenceRules.Read<SourceGrade>(draft.SourceGrade)!.Value, IntelligenceRules.Read<InformationGrade>(draft.InformationGrade)!.Value,
            IntelligenceRules.Read<HandlingCode>(draft.Handling)!.Value);
        var report = new IntelligenceReport(
            draft.Id, (await work.Db.Intelligence.MaxAsync(r => (int?)r.Number) ?? 0) + 1, PlainText.Lines(draft.Text)!, PlainText.Line(draft.Source)!, grading,
            grading.Handling == HandlingCode.PermittedWithConditions ? PlainText.Line(draft.Conditions) : null,
            IntelligenceRules.DayOf(draft.LearntOn)!.Value, actor.AccountId, actor.At, today);
        report.IsAbout(subjects);
        work.Db.Intelligence.Add(report);
        work.Record(Verbs.Collected, "intelligence", report.Id, $"grading:{grading} subjects:{string.Join(' ', subjects.Select(subject => subject.ToString("N")))}");
        await work.CommitAsync();
        return report.Id;
    }

    /// <summary>Keeps a report for another while, for a reason.</summary>
    public async Task<Outcome<Done>> KeepAsync(Actor actor, Guid id, int version, string? because)
    {
        if (actor.WhyNot(IntelligencePermissions.Manage) is { } refusal)
            return refusal;
        if (IntelligenceRules.WhyNotKeep(because) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Intelligence.SingleOrDefaultAsync(report => report.Id == id) is not { } found)
            return IntelligenceRules.NotFound;
        if (found.Version != version)
            return new Refusal("Somebody reviewed it while you read. Look at it again.");
        found.Keep(PlainText.Line(because)!, London.DayOf(actor.At));
        work.Record(new HistoryEntry(Verbs.Altered, "intelligence", id, $"kept until {found.ReviewOn:yyyy-MM-dd}", PlainText.Line(because)));
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>Erases a report at once.</summary>
    public async Task<Outcome<Done>> EraseAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IntelligencePermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor);
        if (!await work.Db.Intelligence.AnyAsync(report => report.Id == id))
            return IntelligenceRules.NotFound;
        ledger.Note(current.Tenant.Id, IntelligenceErasure.Report, id);
        await erasure.EraseAsync(work, id, CancellationToken.None);
        return Done.Yes;
    }

    /// <summary>Erases what nobody kept on review.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EraseDueAsync(CancellationToken cancellation = default)
    {
        var last = clock.Today().AddDays(-IntelligenceReport.GraceDays);
        List<Guid> due;
        await using (var db = database.OpenFor(Actor.Portal(current.Tenant, clock.Now())))
            due = await db.Intelligence.Where(report => report.ReviewOn <= last).Select(report => report.Id).ToListAsync(cancellation);
        foreach (var id in due)
        {
            await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
            // Asked again under the right to write: somebody may have kept it meanwhile.
            if (!await work.Db.Intelligence.AnyAsync(report => report.Id == id && report.ReviewOn <= last, cancellation))
                continue;
            ledger.Note(current.Tenant.Id, IntelligenceErasure.Report, id);
            await erasure.EraseAsync(work, id, cancellation);
        }

        return due.Count;
    }
}
