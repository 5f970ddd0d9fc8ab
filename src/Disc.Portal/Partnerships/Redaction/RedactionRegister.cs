using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Redaction;

/// <summary>
/// The use cases of changing a picture. What members see is made anew from the picture as it was taken in; that one stays sealed
/// under the subject's key, and only those who may see originals open it, each time on record.
/// </summary>
public sealed class RedactionRegister(
    TenantDatabase<PartnershipDb> database, TenantFiles files, ImageRegister images, PictureWorkshop workshop, PictureMark mark, CurrentTenant current, TimeProvider clock)
{
    private static readonly Refusal Gone = new("This picture is no longer here: somebody changed or removed it meanwhile. Open the subject again.");

    /// <summary>A picture to change; null when there is none for this person.</summary>
    public async Task<EditablePicture?> OpenAsync(Actor actor, Guid imageId, CancellationToken cancellation = default)
    {
        if (!actor.May(ImagePermissions.SeeOriginals))
            return null;
        await using var db = database.OpenFor(actor);
        var found = await (
            from image in db.Images
            join subject in db.Subjects on image.SubjectId equals subject.Id
            where image.Id == imageId
            select new { image.Id, SubjectId = subject.Id, subject.GivenName, subject.FamilyName, image.Source, image.Edits }).SingleOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new EditablePicture(found.Id, found.SubjectId, Subject.NameOf(found.GivenName, found.FamilyName), found.Source, PictureEdits.Read(found.Edits));
    }

    /// <summary>The picture as it was taken in, turned as it is shown, with the viewer's mark; the look is on record.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> OriginalAsync(Actor actor, Guid imageId, CancellationToken cancellation = default)
    {
        if (!actor.May(ImagePermissions.SeeOriginals))
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await FindAsync(work.Db, imageId, cancellation) is not var (image, key)
            || await ReadOriginalAsync(image, key, cancellation) is not { } original
            || await workshop.TurnAsync(original, PictureEdits.Read(image.Edits).Turns, cancellation) is not { } turned)
            return null;
        var shown = await mark.BurnAsync(turned, MarkWording.Of(actor.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation);
        work.Record(Verbs.Consulted, "image", imageId, $"original, subject {image.SubjectId:N}");
        await work.CommitAsync(cancellation);
        return shown;
    }

    /// <summary>
    /// Makes the shown picture anew. It gets a new id: no screen that is open goes on showing the old pixels, and a change that
    /// somebody else made meanwhile is noticed because the old id is gone.
    /// </summary>
    /// <returns>The new id.</returns>
    public async Task<Outcome<Guid>> ChangeAsync(Actor actor, Guid imageId, PictureEdits? edits, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ImagePermissions.SeeOriginals) is { } refusal)
            return refusal;
        if (edits is null)
            return new Refusal($"These boxes cannot be read, or there are more than {PictureEdits.MostCovered}. Nothing was changed.");
        Guid replacement;
        await using (var work = await database.BeginAsync(actor, cancellation))
        {
            if (await FindAsync(work.Db, imageId, cancellation) is not var (image, key)
                || await ReadOriginalAsync(image, key, cancellation) is not { } original)
                return Gone;
            var made = await workshop.EditAsync(original, edits, cancellation);
            if (made.Picture is not { } picture)
                return new Refusal(made.Refusal!);
            var next = image.Replacement(edits, picture);
            // Files before the row, the original first: a crash in between leaves the old picture as it was.
            if (!edits.IsNothing)
                await files.WriteAsync(Image.OriginalFolder, next.Id, key, original, cancellation);
            await files.WriteAsync(Image.LargeFolder, next.Id, key, edits.IsNothing ? original : picture.Large, cancellation);
            await files.WriteAsync(Image.ThumbnailFolder, next.Id, key, picture.Thumbnail, cancellation);
            work.Db.Images.Remove(image);
            work.Db.Images.Add(next);
            work.Record(Verbs.Altered, "image", next.Id,
                $"of image {imageId:N}, subject {next.SubjectId:N}: turns {edits.Turns}, covered {edits.Covered.Count}{(edits.Crop is null ? "" : ", cut")}");
            work.SubjectChanged(next.SubjectId!.Value);
            work.Tell(new Signal(SignalTopics.Galleries, next.SubjectId, Withdrawn: true));
            await work.CommitAsync(cancellation);
            replacement = next.Id;
        }

        images.Delete(imageId);
        return replacement;
    }

    private static async Task<(Image Image, byte[] Key)?> FindAsync(PartnershipDb db, Guid imageId, CancellationToken cancellation)
    {
        var image = await db.Images.SingleOrDefaultAsync(i => i.Id == imageId && i.SubjectId != null, cancellation);
        var key = image is null ? null : image.OwnKey ?? await db.Subjects.Where(s => s.Id == image.SubjectId).Select(s => s.ObjectKey).SingleOrDefaultAsync(cancellation);
        return key is null ? null : (image!, key);
    }

    private Task<byte[]?> ReadOriginalAsync(Image image, byte[] key, CancellationToken cancellation) =>
        files.ReadAsync(image.Edits is null ? Image.LargeFolder : Image.OriginalFolder, image.Id, key, cancellation);
}
