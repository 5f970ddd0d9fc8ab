using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.ViewingBudget;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Images;

/// <summary>The use cases of pictures: taking them in, giving them to a report or a subject, showing them to those who may see them.</summary>
public sealed class ImageRegister(
    TenantDatabase<PartnershipDb> database, TenantFiles files, CurrentTenant current, PictureMark mark, Budget budget, TimeProvider clock)
{
    /// <summary>How many photos that belong to no report yet one account may have here.</summary>
    public const int MostUnattached = 24;

    /// <summary>How long a photo may belong to nothing before it is removed.</summary>
    public static readonly TimeSpan UnattachedLife = TimeSpan.FromHours(24);

    /// <summary>Stores a picture under a key of its own, until a report or a subject takes it.</summary>
    public async Task<Outcome<Guid>> StoreAsync(Actor actor, TakenPicture picture, string source, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ImagePermissions.Upload) is { } refusal)
            return refusal;
        var image = new Image(
            Guid.CreateVersion7(), source, null, picture.Width, picture.Height, picture.PerceptualHash, actor.AccountId, actor.At);
        var key = files.NewObjectKey();
        image.CameWith(null, key);
        // Files first: a row without its file would be a promise broken, a file without its row is unreadable for ever.
        await WriteAsync(image.Id, key, picture.Large, picture.Thumbnail, cancellation);
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await Unattached(work.Db).CountAsync(i => i.AddedBy == actor.AccountId, cancellation) >= MostUnattached)
        {
            Delete(image.Id);
            return ImageRefusals.TooManyWaiting;
        }

        work.Db.Images.Add(image);
        work.Record(Verbs.Collected, "image", image.Id);
        await work.CommitAsync(cancellation);
        return image.Id;
    }

    /// <summary>Gives photos to the report that they were taken for, in the same transaction. Only one's own, each to one report only.</summary>
    /// <returns>How many photos the report has now, or why not.</returns>
    public async Task<Outcome<int>> AttachToIncidentAsync(
        Work<PartnershipDb> work, IEnumerable<Guid> ids, Guid incidentId, CancellationToken cancellation = default)
    {
        var wanted = ids.Distinct().ToList();
        var images = await work.Db.Images.Where(image => wanted.Contains(image.Id) && image.AddedBy == work.Actor.AccountId && image.SubjectId == null
            && (image.IncidentId == null || image.IncidentId == incidentId)).ToListAsync(cancellation);
        if (images.Count != wanted.Count)
            return ImageRefusals.Gone;
        foreach (var image in images)
            image.AttachTo(incidentId);
        return await work.Db.Images.CountAsync(image => image.IncidentId == incidentId && !wanted.Contains(image.Id), cancellation) + images.Count;
    }

    /// <summary>The ids of the photos of a report, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<Guid>> OfIncidentAsync(PartnershipDb db, Guid incidentId, CancellationToken cancellation = default) =>
        await db.Images.Where(image => image.IncidentId == incidentId).OrderBy(image => image.AddedAt).Select(image => image.Id).ToListAsync(cancellation);

    /// <summary>
    /// Gives a photo to a subject: it is sealed again under the subject's key, under a new id, so that a crash on the way loses
    /// neither. The first picture of a subject stands for it.
    /// </summary>
    /// <returns>The picture's new id.</returns>
    public async Task<Outcome<Guid>> GiveToSubjectAsync(
        Actor actor, Guid imageId, Guid subjectId, string source, DateOnly? takenOn, CancellationToken cancellation = default) =>
        await GiveToSubjectAsync(actor, imageId, subjectId, new PictureOrigin(source, takenOn), cancellation);

    /// <summary>The same, with what the picture's owner allows.</summary>
    public async Task<Outcome<Guid>> GiveToSubjectAsync(
        Actor actor, Guid imageId, Guid subjectId, PictureOrigin origin, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ImagePermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (origin.Source.Trim().Length is 0 or > Image.SourceLength)
            return new Refusal($"Say where the picture comes from, in at most {Image.SourceLength} characters: it stands with it as evidence.", "Source");
        if (origin.Restrictions?.Trim().Length > Image.SourceLength)
            return new Refusal($"Shorten what its owner allows to {Image.SourceLength} characters.", "Restrictions");
        if (origin.TakenOn > London.DayOf(actor.At))
            return new Refusal("The picture cannot have been taken in the future. Correct the date.", "TakenOn");
        var photo = await work.Db.Images.SingleOrDefaultAsync(image => image.Id == imageId && image.SubjectId == null, cancellation);
        if (photo?.OwnKey is not { } ownKey)
            return ImageRefusals.Gone;
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == subjectId, cancellation) is not { ObjectKey: { } subjectKey } subject)
            return SubjectRefusals.NotFound;
        if (await files.ReadAsync(Image.LargeFolder, imageId, ownKey, cancellation) is not { } large
            || await files.ReadAsync(Image.ThumbnailFolder, imageId, ownKey, cancellation) is not { } small)
            return ImageRefusals.Gone;

        var picture = photo.CopyFor(subjectId, origin.Source.Trim(), origin.TakenOn, primary: !await work.Db.Images.AnyAsync(image => image.SubjectId == subjectId, cancellation));
        picture.Restrict(origin.Restrictions, origin.ScreensOnly);
        await WriteAsync(picture.Id, subjectKey, large, small, cancellation);
        work.Db.Images.Remove(photo);
        work.Db.Images.Add(picture);
        subject.ChangedOn(actor.At);
        work.Record(Verbs.Altered, "subject", subjectId, $"picture {picture.Id:N} added");
        work.SubjectChanged(subjectId);
        work.Tell(new Signal(SignalTopics.Galleries, subjectId));
        await work.CommitAsync(cancellation);
        Delete(imageId);
        return picture.Id;
    }

    /// <summary>Chooses the picture that stands for a subject.</summary>
    public async Task<Outcome<Done>> ChoosePrimaryAsync(Actor actor, Guid subjectId, Guid imageId, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ImagePermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var pictures = await work.Db.Images.Where(image => image.SubjectId == subjectId).ToListAsync(cancellation);
        if (pictures.All(image => image.Id != imageId))
            return ImageRefusals.NotOfThisSubject;
        foreach (var picture in pictures)
            picture.MakePrimary(picture.Id == imageId);
        work.Record(Verbs.Altered, "subject", subjectId, $"picture {imageId:N} stands for it");
        work.SubjectChanged(subjectId);
        work.Tell(new Signal(SignalTopics.Galleries, subjectId));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>
    /// A picture as somebody of this partnership may see it, marked with their name and the time. Members see listed subjects and the
    /// photos that they sent themselves, those who approve see proposed ones too, administrators all.
    /// </summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="imageId">Which one.</param>
    /// <param name="large">Large or small.</param>
    /// <param name="byStream">Whether the stream refreshed the page that shows it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    /// <exception cref="ViewingStopped">The account viewed as many people within the hour as it may.</exception>
    public async Task<byte[]?> ShowAsync(Actor actor, Guid imageId, bool large, bool byStream = false, CancellationToken cancellation = default)
    {
        if (!actor.May(ImagePermissions.View) || actor.Place != current.Tenant.Id)
            return null;
        var today = London.DayOf(actor.At);
        var (all, proposed) = (actor.May(ImagePermissions.Manage), actor.May(ImagePermissions.ViewProposed));
        var found = await FindAsync();
        if (found?.Key is not { } key)
            return null;
        if (found.SubjectId is { } shown)
            await budget.SpendAsync(actor, [shown], large, byStream, all, cancellation);
        return await ReadAsync(imageId, key, large, MarkWording.Of(actor.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation);

        async Task<SealedPicture?> FindAsync()
        {
            await using var db = database.OpenFor(actor);
            var own = await db.GroupsOfAsync(actor, cancellation);
            return await db.Images.Where(image => image.Id == imageId && (all
                    || (image.SubjectId == null && image.AddedBy == actor.AccountId)
                    || db.ListedFor(own, today).Any(subject => subject.Id == image.SubjectId)
                    || (proposed && db.ProposedNow().Any(subject => subject.Id == image.SubjectId))))
                .Select(image => new SealedPicture(image.SubjectId, image.OwnKey ?? db.Subjects.Where(subject => subject.Id == image.SubjectId).Select(subject => subject.ObjectKey).FirstOrDefault()))
                .SingleOrDefaultAsync(cancellation);
        }
    }

    /// <summary>
    /// A picture as an officer of this partnership's force may see it: only while the switch is on and the subject is shared (rule 2).
    /// It is marked with the officer's name, and the partnership's trail shows the look.
    /// </summary>
    /// <returns>A JPEG; null when there is none for this officer.</returns>
    public async Task<byte[]?> ReadForForceAsync(Actor officer, Guid imageId, bool large, CancellationToken cancellation = default)
    {
        if (officer.PlaceKind != TenantKind.Force || officer.Place != current.Tenant.Force)
            return null;
        await using var work = await database.BeginAsync(officer, cancellation);
        var profile = await work.Db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var found = await (
            from image in work.Db.Images
            join subject in work.Db.SharedWithForceOn(London.DayOf(officer.At), profile) on image.SubjectId equals subject.Id
            where image.Id == imageId
            select new { SubjectId = subject.Id, ObjectKey = image.OwnKey ?? subject.ObjectKey }).SingleOrDefaultAsync(cancellation);
        if (found?.ObjectKey is not { } key)
            return null;
        var viewer = officer.OfficerNumber is null ? officer.Name : $"{officer.Name} {officer.OfficerNumber}";
        var shown = await ReadAsync(imageId, key, large, MarkWording.Of(viewer, current.Tenant.Name, clock.GetUtcNow()), cancellation);
        if (shown is null)
            return null;
        work.Record(Verbs.Disclosed, "image", imageId, $"subject {found.SubjectId:N}, {(large ? "large" : "small")}, to the force");
        await work.CommitAsync(cancellation);
        return shown;
    }

    /// <summary>Removes the photos that belong to nothing for longer than a day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveLeftoversAsync(CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var before = clock.Now() - UnattachedLife;
        var leftovers = await Unattached(work.Db).Where(image => image.AddedAt < before).ToListAsync(cancellation);
        foreach (var image in leftovers)
        {
            Delete(image.Id);
            work.Db.Images.Remove(image);
            work.Record(Verbs.Erased, "image", image.Id);
        }

        await work.CommitAsync(cancellation);
        return leftovers.Count;
    }

    /// <summary>Removes both renditions of a picture from the files; the row is the caller's.</summary>
    public void Delete(Guid imageId)
    {
        files.Delete(Image.LargeFolder, imageId);
        files.Delete(Image.ThumbnailFolder, imageId);
        files.Delete(Image.OriginalFolder, imageId);
    }

    private sealed record SealedPicture(Guid? SubjectId, byte[]? Key);

    private static IQueryable<Image> Unattached(PartnershipDb db) =>
        db.Images.Where(image => image.SubjectId == null && image.IncidentId == null);

    private async Task WriteAsync(Guid id, byte[] key, byte[] large, byte[] small, CancellationToken cancellation)
    {
        await files.WriteAsync(Image.LargeFolder, id, key, large, cancellation);
        await files.WriteAsync(Image.ThumbnailFolder, id, key, small, cancellation);
    }

    private async Task<byte[]?> ReadAsync(Guid id, byte[] key, bool large, MarkWording wording, CancellationToken cancellation)
    {
        var plain = await files.ReadAsync(large ? Image.LargeFolder : Image.ThumbnailFolder, id, key, cancellation);
        return plain is null ? null
            : large ? await mark.BurnAsync(plain, wording, cancellation)
            : await mark.BurnFaintlyAsync(plain, wording, cancellation);
    }
}

/// <summary>Where a picture of a subject comes from, and what its owner allows.</summary>
/// <param name="Source">Such as "CCTV of the shop".</param>
/// <param name="TakenOn">When it was taken; null when not known.</param>
/// <param name="Restrictions">What its owner allows, in words.</param>
/// <param name="ScreensOnly">Never on paper.</param>
public sealed record PictureOrigin(string Source, DateOnly? TakenOn, string? Restrictions = null, bool ScreensOnly = false);
