using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Support;

/// <summary>Puts subjects into a partnership as the features would have left them.</summary>
public static class ListedSubjects
{
    /// <summary>A named subject, listed now or not.</summary>
    public static Task<Guid> SubjectAsync(this TestPortal portal, Tenant tenant, string given, string family, bool listed = true) =>
        portal.With<TenantDatabase<PartnershipDb>, Guid>(tenant, async database =>
        {
            await using var db = database.Open();
            var today = London.DayOf(portal.Now);
            var subject = new Subject(Guid.CreateVersion7(), SubjectKind.Known, [1], Guid.Empty, portal.Now, today.AddYears(2));
            subject.Name(given, family, []);
            db.Subjects.Add(subject);
            if (listed)
            {
                var gallery = await db.Galleries.FirstOrDefaultAsync(g => g.Kind == GalleryKind.General);
                if (gallery is null)
                    db.Galleries.Add(gallery = new Gallery(Guid.CreateVersion7(), "Shoplifters", "So that staff can look out for them.", 90, 1));
                var listing = new Listing(Guid.CreateVersion7(), subject.Id, gallery.Id, today, today.AddDays(30), "Evidence", Guid.Empty, portal.Now);
                listing.Decide(true, Guid.Empty, portal.Now);
                db.Listings.Add(listing);
            }

            await db.SaveChangesAsync();
            return subject.Id;
        });
}
