using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>How notices reach people: recording a service with its evidence, showing it, and telling administrators of those that lie unserved.</summary>
public sealed class ServingRegister(
    TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, ExclusionLook look, TenantFiles files, PictureMark mark, CurrentTenant current,
    PortalAddress portal, TimeProvider clock)
{
    /// <summary>The subject line of the mail about notices that lie unserved: no name and no reference stands in it (rule 8).</summary>
    public const string LetterSubject = "An exclusion notice waits to be served";

    /// <summary>What the page of a service starts with.</summary>
    public Task<Outcome<ServingForm>> StartAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        look.AtCaseAsync(actor, ExclusionPermissions.Read, "service", id, async (db, exclusion, subject, summary) =>
        {
            var runner = actor.WhyNot(ExclusionPermissions.Run);
            var photos = await db.ServiceEvidence.Where(e => e.ExclusionId == id).OrderBy(e => e.AddedAt).ThenBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellation);
            return new ServingForm(
                summary, runner ?? ExclusionRules.WhyNotServe(exclusion, subject, clock.Today()), exclusion.AppealUntil, exclusion.Service, photos,
                runner ?? ServingRules.WhyNotPhoto(exclusion, photos.Count, 1));
        }, cancellation);

    /// <summary>Records that the person has the notice, with the photos that show it: now it is in force.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="service">How, when, by whom, and what became of it.</param>
    /// <param name="photos">Photos that the same person sent just before.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ServeAsync(
        Actor actor, Guid id, int version, ServiceOfNotice service, IReadOnlyList<Guid> photos, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "serve", id, version, async (work, exclusion, subject) =>
        {
            if (service.Result is null)
                return [new Refusal("Say what became of it: signed for, refused or left.", nameof(ServiceOfNotice.Result))];
            if (await cases.ServeAsync(work, exclusion, subject, service, cancellation) is { Count: > 0 } refusals)
                return refusals;
            return await TakePhotosAsync(work, exclusion, photos, cancellation) is { } refusal ? [refusal] : [];
        }, cancellation);

    /// <summary>Adds photos to a service that is on record.</summary>
    public Task<Outcome<Done>> AddPhotosAsync(Actor actor, Guid id, int version, IReadOnlyList<Guid> photos, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "add a photo of the service", id, version, async (work, exclusion, _) =>
            photos.Count == 0 ? [new Refusal("Choose a photo first.", "Photos")]
            : await TakePhotosAsync(work, exclusion, photos, cancellation) is { } refusal ? [refusal] : [], cancellation);

    /// <summary>A photo of a service, marked with the viewer's name; the look is on record.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> PhotoAsync(Actor actor, Guid id, Guid photo, CancellationToken cancellation = default)
    {
        var found = await look.AtCaseAsync(actor, ExclusionPermissions.Read, "photo of the service", id, async (db, _, _, _) =>
            await db.ServiceEvidence.Where(e => e.Id == photo && e.ExclusionId == id).Select(e => e.Key).SingleOrDefaultAsync(cancellation) ?? [], cancellation);
        if (!found.TryGet(out var key) || key.Length == 0 || await files.ReadAsync(Image.LargeFolder, photo, key, cancellation) is not { } plain)
            return null;
        return await mark.BurnAsync(plain, MarkWording.Of(actor.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation);
    }

    /// <summary>How many notices lie unserved, and since when the oldest does; numbers only, so nobody's record is read.</summary>
    public async Task<Outcome<UnservedNotices>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "count", null, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var waiting = await UnservedAsync(db, clock.Today(), cancellation);
        return new UnservedNotices(waiting.Count, waiting.Count == 0 ? null : waiting.Min(exclusion => exclusion.WaitsForServiceSince));
    }

    /// <summary>Tells every administrator who may run the scheme that notices lie unserved, after some days and then every week.</summary>
    /// <returns>How many letters were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation = default)
    {
        var (now, today) = (clock.Now(), clock.Today());
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var unserved = await UnservedAsync(work.Db, today, cancellation);
        var told = await work.Db.ServiceReminders.ToDictionaryAsync(reminder => reminder.ExclusionId, cancellation);
        var due = unserved.Where(exclusion => ServingRules.IsToldOn(London.DayOf(exclusion.WaitsForServiceSince!.Value), told.GetValueOrDefault(exclusion.Id)?.ToldOn, today)).ToList();
        if (due.Count == 0)
            return 0;
        foreach (var exclusion in due)
        {
            if (told.TryGetValue(exclusion.Id, out var reminder))
                reminder.Told(today);
            else
                work.Db.ServiceReminders.Add(new ServiceReminder(exclusion.Id, today));
            work.Record(Verbs.Altered, "exclusion", exclusion.Id, "administrators told that it is unserved");
        }

        var administrators = await work.Db.Accounts.Where(a => a.BlockedAt == null && (a.Roles & Roles.Administrator) != 0 && a.Affiliation != Affiliation.PoliceOfficer
            && a.Affiliation != Affiliation.PoliceStaff && a.Affiliation != Affiliation.CsasOfficer).Select(a => a.Email!).ToListAsync(cancellation);
        foreach (var administrator in administrators)
        {
            work.Db.Letters.Add(new Letter(administrator, LetterSubject,
                $"""
                {(due.Count == 1 ? "An exclusion notice" : $"{due.Count} exclusion notices")} of {current.Tenant.Name} {(due.Count == 1 ? "has" : "have")} waited for {ServingRules.RemindAfterDays} days or more to be served. Nobody is excluded before that.

                Sign in to see which:
                {portal.Of(current.Tenant, "exclusions#serve")}
                """, now));
        }

        await work.CommitAsync(cancellation);
        return administrators.Count;
    }

    private static async Task<List<Exclusion>> UnservedAsync(PartnershipDb db, DateOnly today, CancellationToken cancellation) =>
        await db.Exclusions.AsNoTracking().Where(x => x.State == ExclusionState.Approved && x.EndsOn >= today).ToListAsync(cancellation);

    // The files stay where the intake put them, under the key that it made: only the row that answers for them is another.
    private static async Task<Refusal?> TakePhotosAsync(Work<PartnershipDb> work, Exclusion exclusion, IReadOnlyList<Guid> photos, CancellationToken cancellation)
    {
        if (photos.Count == 0)
            return null;
        var there = await work.Db.ServiceEvidence.CountAsync(e => e.ExclusionId == exclusion.Id, cancellation);
        if (ServingRules.WhyNotPhoto(exclusion, there, photos.Distinct().Count()) is { } refusal)
            return refusal;
        foreach (var photo in photos.Distinct())
        {
            if (await work.Db.Images.SingleOrDefaultAsync(i => i.Id == photo && i.AddedBy == work.Actor.AccountId && i.SubjectId == null && i.IncidentId == null, cancellation)
                is not { OwnKey: { } key } image)
                return ImageRefusals.Gone;
            work.Db.Images.Remove(image);
            work.Db.ServiceEvidence.Add(new ServiceEvidence(photo, exclusion.Id, key, work.Actor.AccountId, work.Actor.At));
            work.Record(Verbs.Collected, "service-evidence", photo, $"exclusion {exclusion.Id:N}");
        }

        return null;
    }
}

/// <summary>How many notices lie unserved, and since when the oldest does (UTC).</summary>
public sealed record UnservedNotices(int Count, DateTime? Since);
