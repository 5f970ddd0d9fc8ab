using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Pictures;

/// <summary>The use cases of authored pictures: taking one in, putting it with a publication, and showing it to authors.</summary>
public sealed class PictureRegister(
    TenantDatabase<ForceDb> database, PictureStore store, TenantFiles files, CurrentTenant current, PictureMark mark, TimeProvider clock)
{
    /// <summary>How many pictures that belong to no publication one author may have.</summary>
    public const int MostUnused = 24;

    /// <summary>How long a picture may belong to nothing before it is removed.</summary>
    public static readonly TimeSpan UnusedLife = TimeSpan.FromHours(24);

    private static readonly Refusal TooMany = new($"You have sent {MostUnused} pictures that belong to no publication yet. Use one, or wait a day.");

    private static readonly Refusal Gone = new("The picture is no longer here: pictures that belong to nothing are removed after a day. Choose it again.", "Picture");

    /// <summary>Stores a picture under a key of its own, until a publication takes it.</summary>
    public async Task<Outcome<Guid>> StoreAsync(Actor actor, TakenPicture picture, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PicturePermissions.Author) is { } refusal)
            return refusal;
        var taken = new AuthoredPicture(Guid.CreateVersion7(), files.NewObjectKey(), picture.Width, picture.Height, actor.AccountId, actor.At);
        // The file first: a row without its file would be a promise broken, a file without its row is unreadable for ever.
        await files.WriteAsync(AuthoredPicture.Folder, taken.Id, taken.ObjectKey, picture.Large, cancellation);
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.AuthoredPictures.CountAsync(p => p.AddedBy == actor.AccountId && p.Publication == null, cancellation) >= MostUnused)
        {
            files.Delete(AuthoredPicture.Folder, taken.Id);
            return TooMany;
        }

        work.Db.AuthoredPictures.Add(taken);
        work.Record(Verbs.Collected, "picture", taken.Id);
        await work.CommitAsync(cancellation);
        return taken.Id;
    }

    /// <summary>Puts a picture with a publication in place of the one that it had, in the same transaction.</summary>
    /// <param name="work">The publication's own use case.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="id">The picture; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Why not; null when it is done.</returns>
    public static async Task<Refusal?> PutAsync(Work<ForceDb> work, Guid publication, Guid? id, CancellationToken cancellation)
    {
        foreach (var other in await work.Db.AuthoredPictures.Where(p => p.Publication == publication && p.Id != id).ToListAsync(cancellation))
            other.GoWith(null);
        if (id is null)
            return null;
        var picture = await work.Db.AuthoredPictures.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (picture?.MayGoWith(publication, work.Actor.AccountId) != true)
            return Gone;
        picture.GoWith(publication);
        return null;
    }

    /// <summary>A picture as an author sees it, marked with their name and the time; one that is not published yet only whoever sent it.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> ShowAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.May(PicturePermissions.Author))
            return null;
        await using (var db = database.OpenFor(actor))
        {
            if (!await db.AuthoredPictures.AnyAsync(p => p.Id == id && (p.IsPublished || p.AddedBy == actor.AccountId), cancellation))
                return null;
        }

        return await store.ReadAsync(id, cancellation) is { } plain
            ? await mark.BurnAsync(plain, MarkWording.Of(actor.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation)
            : null;
    }

    /// <summary>Removes the pictures that belong to nothing for longer than a day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveUnusedAsync(CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var before = clock.Now() - UnusedLife;
        var unused = await work.Db.AuthoredPictures.Where(p => p.Publication == null && p.AddedAt < before).ToListAsync(cancellation);
        foreach (var picture in unused)
        {
            files.Delete(AuthoredPicture.Folder, picture.Id);
            work.Db.AuthoredPictures.Remove(picture);
            work.Record(Verbs.Erased, "picture", picture.Id);
        }

        await work.CommitAsync(cancellation);
        return unused.Count;
    }
}
