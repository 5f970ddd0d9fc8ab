using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>The use cases of sightings: a listed subject is seen now, everybody who looks is warned at once, and hours later nothing of it is left.</summary>
public sealed class SightingRegister(TenantDatabase<PartnershipDb> database, ImageRegister images, CurrentTenant current, TimeProvider clock)
{
    /// <summary>Who was seen in the last hours, the newest first. Only subjects that are listed now; the look is on record unless the stream looked.</summary>
    public async Task<IReadOnlyList<ShownSighting>> NowAsync(Actor actor, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(SightingPermissions.View))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var (db, manages) = (work.Db, actor.May(SightingPermissions.Manage));
        var own = await db.GroupsOfAsync(actor, cancellation);
        var listed = db.ListedFor(own, London.DayOf(actor.At));
        var addressed = Shown(db, actor.At).SeenBy(sighting => sighting.Audience, own).Select(sighting => sighting.Id);
        var shown = await (
            from sighting in Shown(db, actor.At)
            join subject in listed on sighting.SubjectId equals subject.Id
            where addressed.Contains(sighting.Id) || sighting.SeenBy == actor.AccountId
            orderby sighting.SeenAt descending
            select new ShownSighting(
                sighting.Id, subject.Id, Subject.NameOf(subject.GivenName, subject.FamilyName),
                db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(),
                sighting.Place, sighting.SeenAt, manages ? sighting.PhotoId : null, manages || sighting.SeenBy == actor.AccountId)).ToListAsync(cancellation);
        if (!byStream && shown.Count > 0)
        {
            work.Record(Verbs.Consulted, "sightings", null, string.Join(' ', shown.Select(sighting => sighting.SubjectId.ToString("N")).Distinct()));
            await work.CommitAsync(cancellation);
        }

        return shown;
    }

    /// <summary>What the page of a new sighting starts with; null unless the subject is listed now.</summary>
    public async Task<SightingForm?> StartAsync(Actor actor, Guid subjectId, CancellationToken cancellation = default)
    {
        if (!actor.May(SightingPermissions.Send))
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        var subject = await work.Db.ListedFor(await work.Db.GroupsOfAsync(actor, cancellation), London.DayOf(actor.At)).AsNoTracking().SingleOrDefaultAsync(s => s.Id == subjectId, cancellation);
        if (subject is null)
            return null;
        var image = await work.Db.Images.Where(i => i.SubjectId == subjectId).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellation);
        var place = await work.Db.Accounts.Where(a => a.Id == actor.AccountId).Select(a => a.Premises).SingleOrDefaultAsync(cancellation);
        work.Record(Verbs.Consulted, "subject", subjectId, "new sighting");
        await work.CommitAsync(cancellation);
        var audience = await NearbyAsync(work.Db, actor, cancellation);
        return new SightingForm(
            subjectId, subject.DisplayName, image, place, audience, audience.InWords(await work.Db.GroupNamesAsync(cancellation)),
            await ExclusionOfAsync(work.Db, subjectId, actor.At, cancellation) is not null);
    }

    /// <summary>Says that a listed subject is here now. A second tap finds the first.</summary>
    /// <param name="actor">Who saw them.</param>
    /// <param name="subjectId">Who was seen.</param>
    /// <param name="place">Where.</param>
    /// <param name="photo">A photo that the same person sent just before; null when there is none.</param>
    /// <param name="audience">Who is warned; null for whoever works in the sender's own areas, and for everybody where there are none.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<Guid>> SendAsync(
        Actor actor, Guid subjectId, string? place, Guid? photo, Audience? audience = null, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SightingPermissions.Send) is { } refusal)
            return refusal;
        if (SightingRules.WhyNotPlace(place) is { } nowhere)
            return nowhere;
        await using var work = await database.BeginAsync(actor, cancellation);
        var db = work.Db;
        if (!await db.ListedFor(await db.GroupsOfAsync(actor, cancellation), London.DayOf(actor.At)).AnyAsync(s => s.Id == subjectId, cancellation))
            return SightingRules.NotListed;
        var where = PlainText.Line(place)!;
        var since = actor.At - SightingRules.Again;
        if (await db.Sightings.Where(s => s.SubjectId == subjectId && s.SeenBy == actor.AccountId && s.Place == where && s.SeenAt > since && s.TakenBackAt == null)
            .Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellation) is { } before)
            return before;
        if (photo is not null && !await db.Images.AnyAsync(i => i.Id == photo && i.AddedBy == actor.AccountId && i.SubjectId == null && i.IncidentId == null, cancellation))
            return ImageRefusals.Gone;
        var warned = audience ?? await NearbyAsync(db, actor, cancellation);
        if (await db.WhyNotAddressAsync(warned, cancellation: cancellation) is { } nobody)
            return nobody;
        var exclusion = await ExclusionOfAsync(db, subjectId, actor.At, cancellation);
        var sighting = new Sighting(Guid.CreateVersion7(), subjectId, where, photo, actor.AccountId, actor.At, warned, exclusion);
        db.Sightings.Add(sighting);
        work.Record(Verbs.Collected, "sighting", sighting.Id, $"subject {subjectId:N}{(exclusion is null ? "" : $", exclusion {exclusion:N}")}");
        work.Tell(new Signal(SignalTopics.Sightings));
        if (exclusion is not null)
            work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return sighting.Id;
    }

    /// <summary>Takes a sighting back: one's own, or anybody's for an administrator.</summary>
    public async Task<Outcome<Done>> TakeBackAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SightingPermissions.Send) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var all = actor.May(SightingPermissions.Manage);
        if (await Shown(work.Db, actor.At).AsTracking().SingleOrDefaultAsync(s => s.Id == id && (all || s.SeenBy == actor.AccountId), cancellation) is not { } sighting)
            return SightingRules.NotFound;
        sighting.TakeBack(actor.At);
        work.Record(Verbs.Withdrew, "sighting", id);
        work.Tell(new Signal(SignalTopics.Sightings, id, Withdrawn: true));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Excluded people who were seen on the premises, the newest first: nobody has said yet whether it was a breach. The look is on record unless the stream looked.</summary>
    public async Task<IReadOnlyList<PossibleBreach>> PossibleBreachesAsync(Actor actor, bool byStream, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Run))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var db = work.Db;
        var open = await (
            from sighting in Unanswered(db, actor.At)
            join exclusion in db.Exclusions on sighting.ExclusionId equals exclusion.Id
            join subject in db.Subjects on sighting.SubjectId equals subject.Id
            orderby sighting.SeenAt descending
            select new PossibleBreach(
                sighting.Id, exclusion.Id, exclusion.Reference, subject.Id, Subject.NameOf(subject.GivenName, subject.FamilyName),
                db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(), sighting.Place, sighting.SeenAt,
                db.Accounts.Where(a => a.Id == sighting.SeenBy).Select(a => a.Name).FirstOrDefault() ?? "Somebody who left", sighting.PhotoId)).ToListAsync(cancellation);
        if (!byStream && open.Count > 0)
        {
            work.Record(Verbs.Consulted, "sightings", null, $"possible breaches {string.Join(' ', open.Select(one => one.SubjectId.ToString("N")).Distinct())}");
            await work.CommitAsync(cancellation);
        }

        return open;
    }

    /// <summary>How many wait, since when, and the case where there is one; nobody's record is read.</summary>
    public async Task<(int Count, DateTime? Since)> CountPossibleBreachesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Run))
            return default;
        await using var db = database.OpenFor(actor);
        var seen = await Unanswered(db, actor.At).Select(sighting => sighting.SeenAt).ToListAsync(cancellation);
        return (seen.Count, seen.Count == 0 ? null : seen.Min());
    }

    /// <summary>An administrator says that a sighting of somebody excluded was no breach.</summary>
    public async Task<Outcome<Done>> NoBreachAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if ((ExclusionRules.WhyNotPolice(actor) ?? actor.WhyNot(ExclusionPermissions.Run)) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await Unanswered(work.Db, actor.At).AsTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } sighting)
            return SightingRules.NotFound;
        sighting.Answer(actor.At);
        work.Record(Verbs.Altered, "sighting", id, "no breach");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Erases the sightings that are older than they are kept, with their photos.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EraseOldAsync(CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var (before, breach) = (clock.Now() - Sighting.Kept, clock.Now() - Sighting.KeptAsBreach);
        var old = await work.Db.Sightings.Where(s => s.SeenAt < before
            && (s.ExclusionId == null || s.AnsweredAt != null || s.TakenBackAt != null || s.SeenAt < breach)).ToListAsync(cancellation);
        var photos = old.Select(s => s.PhotoId).OfType<Guid>().ToList();
        foreach (var photo in await work.Db.Images.Where(i => photos.Contains(i.Id) && i.SubjectId == null && i.IncidentId == null).ToListAsync(cancellation))
        {
            images.Delete(photo.Id);
            work.Db.Images.Remove(photo);
        }

        foreach (var sighting in old)
        {
            work.Db.Sightings.Remove(sighting);
            work.Record(Verbs.Erased, "sighting", sighting.Id);
        }

        if (old.Count > 0)
            await work.CommitAsync(cancellation);
        return old.Count;
    }

    private static async Task<Audience> NearbyAsync(PartnershipDb db, Actor actor, CancellationToken cancellation)
    {
        var own = db.GroupsOf(actor.AccountId);
        var areas = await db.Groups.Where(group => group.Kind == GroupKind.Area && group.RetiredAt == null && own.Contains(group.Id))
            .Select(group => group.Id).Take(Audience.MostGroups).ToListAsync(cancellation);
        return areas.Count == 0 ? Audience.Everybody : Audience.Of(areas);
    }

    // An exclusion in force on that day; an interim ban has no breach yet.
    private static async Task<Guid?> ExclusionOfAsync(PartnershipDb db, Guid subject, DateTime at, CancellationToken cancellation) =>
        (await db.Exclusions.AsNoTracking().Where(x => x.SubjectId == subject).ToListAsync(cancellation)).Find(x => x.IsInForceOn(London.DayOf(at)))?.Id;

    // Answered by a word, or by a breach that was reported since.
    private static IQueryable<Sighting> Unanswered(PartnershipDb db, DateTime now)
    {
        var since = now - Sighting.KeptAsBreach;
        return db.Sightings.AsNoTracking().Where(sighting => sighting.ExclusionId != null && sighting.TakenBackAt == null && sighting.AnsweredAt == null && sighting.SeenAt > since
            && db.Exclusions.Any(x => x.Id == sighting.ExclusionId && !x.Steps.Any(step => step.Kind == ExclusionStepKind.BreachReported && step.At >= sighting.SeenAt)));
    }

    private static IQueryable<Sighting> Shown(PartnershipDb db, DateTime now)
    {
        var since = now - Sighting.Shown;
        return db.Sightings.AsNoTracking().Where(sighting => sighting.TakenBackAt == null && sighting.SeenAt > since);
    }
}
