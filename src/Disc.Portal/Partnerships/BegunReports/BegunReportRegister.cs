using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>The use cases of a report that is begun and not sent: every step is kept on the server, and goes on on any device of its writer.</summary>
public sealed class BegunReportRegister(TenantDatabase<PartnershipDb> database, ImageRegister images, CurrentTenant current, TimeProvider clock)
{
    /// <summary>More than all fields filled to their limits, several times over.</summary>
    private const int MostTyped = 60_000;

    private static readonly Refusal NotFound = new("This report is not here any more: it was sent, discarded, or nobody went on with it for a week.");

    /// <summary>What the person has begun and not sent, the newest first.</summary>
    public async Task<IReadOnlyList<BegunDraft>> MineAsync(Actor actor)
    {
        if (!actor.May(IncidentPermissions.Report))
            return [];
        await using var db = database.OpenFor(actor);
        var mine = await db.BegunReports.AsNoTracking().Where(begun => begun.WriterId == actor.AccountId).OrderByDescending(begun => begun.SavedAt).ToListAsync();
        return [.. mine.Select(Read)];
    }

    /// <summary>One that the person has begun; anybody else's is not found.</summary>
    public async Task<Outcome<BegunDraft>> OpenAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        return await db.BegunReports.AsNoTracking().SingleOrDefaultAsync(begun => begun.Id == id && begun.WriterId == actor.AccountId) is { } begun
            ? Read(begun)
            : NotFound;
    }

    /// <summary>Whether what the person had begun has become a report of theirs.</summary>
    public async Task<bool> IsSentAsync(Actor actor, Guid id)
    {
        if (!actor.May(IncidentPermissions.Report))
            return false;
        await using var db = database.OpenFor(actor);
        return await db.Incidents.AnyAsync(incident => incident.Id == id && incident.ReportedBy == actor.AccountId);
    }

    /// <summary>Keeps one step as it was typed, right or wrong; the first one begins the report.</summary>
    /// <param name="actor">The writer.</param>
    /// <param name="step">The step.</param>
    /// <param name="typed">The form; of a report that was begun only this step's answers count.</param>
    /// <param name="version">The version that the form was made from; 0 for a new form.</param>
    public async Task<Outcome<SavedStep>> SaveAsync(Actor actor, ReportStep step, ReportDraft typed, int version)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor);
        // No form of ours carries it, and everybody's would be the same report.
        if (typed.Id == Guid.Empty || await work.Db.Incidents.AnyAsync(incident => incident.Id == typed.Id))
            return NotFound;
        var begun = await work.Db.BegunReports.SingleOrDefaultAsync(one => one.Id == typed.Id);
        if (begun is not null && begun.WriterId != actor.AccountId)
            return NotFound;
        var before = begun?.Draft();
        var after = before is null ? typed : before.With(step, typed);
        if (begun is not null && begun.Version != version && await CollidesAsync(work.Db, step, before!, after) is { Count: > 0 } other)
            return new SavedStep(after, begun.Version, other);
        after = after with
        {
            Photos = await TakePhotosAsync(work, after.Photos, typed.Id),
            Reached = before is { } && before.Reached > step ? before.Reached : step,
        };
        if (System.Text.Json.JsonSerializer.Serialize(after).Length > MostTyped)
            return new Refusal("This is far too long for a report. Shorten it.");
        if (begun is null)
        {
            if (await work.Db.BegunReports.CountAsync(one => one.WriterId == actor.AccountId) >= BegunReport.Most)
                return new Refusal($"You have {BegunReport.Most} reports begun and not sent. Send or discard one of them first.");
            work.Db.BegunReports.Add(begun = new BegunReport(after, actor.AccountId, actor.At));
            work.Record(Verbs.Collected, "begun-report", typed.Id);
        }
        else
        {
            begun.Save(after, actor.At);
        }

        await work.CommitAsync();
        return new SavedStep(after, begun.Version, []);
    }

    /// <summary>Throws away what was begun, with its photos.</summary>
    public async Task<Outcome<Done>> DiscardAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.BegunReports.SingleOrDefaultAsync(one => one.Id == id && one.WriterId == actor.AccountId) is not { } begun)
            return NotFound;
        await EraseAsync(work, begun);
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>Sends what somebody had begun whose access has ended since, when it says what, where and when: the report is kept, access is not.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SendOrphansAsync(CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var orphans = await work.Db.BegunReports.Where(begun => work.Db.Accounts.Any(account => account.Id == begun.WriterId && account.BlockedAt != null)).ToListAsync(cancellation);
        if (orphans.Count == 0)
            return 0;
        var (types, today, sent) = (await ReportTypeRegister.ChoicesAsync(work.Db, cancellation), London.DayOf(clock.Now()), 0);
        foreach (var begun in orphans)
        {
            var draft = begun.Draft();
            if (ReportRules.WhyNotSend(draft, types, begun.SavedAt).Count > 0)
                continue;
            var own = new OwnGroups(await work.Db.GroupsOf(begun.WriterId).ToHashSetAsync(cancellation), SeesAll: false);
            var subjects = await work.Db.ListedFor(own, today).Where(subject => draft.Subjects.Contains(subject.Id)).Select(subject => subject.Id).ToListAsync(cancellation);
            var incident = await ReportWriting.WriteAsync(work, draft, types, subjects, begun.WriterId);
            work.Record(Verbs.Collected, "incident", incident.Id, $"type:{incident.Type} for its writer, whose access has ended");
            work.Tell(new Signal(SignalTopics.Incidents));
            // Each has the next number, so each is written before the next asks for one.
            await work.Db.SaveChangesAsync(cancellation);
            sent++;
        }

        if (sent > 0)
            await work.CommitAsync(cancellation);
        return sent;
    }

    /// <summary>Erases what nobody went on with, with its photos.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EraseOldAsync(CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var before = clock.Now() - BegunReport.Kept;
        var old = await work.Db.BegunReports.Where(begun => begun.SavedAt < before).ToListAsync(cancellation);
        foreach (var begun in old)
            await EraseAsync(work, begun);
        if (old.Count > 0)
            await work.CommitAsync(cancellation);
        return old.Count;
    }

    // Another window that never came to this step has nothing in it that could be lost.
    private static async Task<IReadOnlyList<string>> CollidesAsync(PartnershipDb db, ReportStep step, ReportDraft there, ReportDraft here)
    {
        var types = await ReportTypeRegister.ChoicesAsync(db);
        return TypedDifference.Of(step, there, new ReportDraft(there.Id), types).Count == 0 ? [] : TypedDifference.Of(step, there, here, types);
    }

    private static BegunDraft Read(BegunReport begun) => new(begun.Draft(), begun.Version, begun.BegunAt, begun.SavedAt);

    // The photos belong to the report from now on, so that nobody takes them for leftovers; those that were unticked go.
    private async Task<IReadOnlyList<Guid>> TakePhotosAsync(Work<PartnershipDb> work, IReadOnlyList<Guid> wanted, Guid report)
    {
        var mine = await work.Db.Images.Where(image => image.AddedBy == work.Actor.AccountId && image.SubjectId == null
            && (image.IncidentId == report || (image.IncidentId == null && wanted.Contains(image.Id)))).OrderBy(image => image.AddedAt).ToListAsync();
        foreach (var image in mine.Where(image => !wanted.Contains(image.Id)))
            Drop(work, image);
        var kept = mine.Where(image => wanted.Contains(image.Id)).ToList();
        foreach (var image in kept)
            image.AttachTo(report);
        return [.. kept.Select(image => image.Id)];
    }

    private async Task EraseAsync(Work<PartnershipDb> work, BegunReport begun)
    {
        foreach (var image in await work.Db.Images.Where(image => image.IncidentId == begun.Id && image.SubjectId == null).ToListAsync())
            Drop(work, image);
        work.Db.BegunReports.Remove(begun);
        work.Record(Verbs.Erased, "begun-report", begun.Id);
    }

    private void Drop(Work<PartnershipDb> work, Image image)
    {
        images.Delete(image.Id);
        work.Db.Images.Remove(image);
        work.Record(Verbs.Erased, "image", image.Id);
    }
}
