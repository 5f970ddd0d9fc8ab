using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Pictures;

/// <summary>Where the pixels of authored pictures stand, for those who have asked elsewhere whether they may be read: the deliveries.</summary>
public sealed class PictureStore(TenantDatabase<ForceDb> database, TenantFiles files, CurrentTenant current, TimeProvider clock)
{
    /// <summary>A picture as it was taken in, without anybody's mark; null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, clock.Now()));
        var key = await db.AuthoredPictures.Where(picture => picture.Id == id).Select(picture => picture.ObjectKey).SingleOrDefaultAsync(cancellation);
        return key is null ? null : await files.ReadAsync(AuthoredPicture.Folder, id, key, cancellation);
    }
}
