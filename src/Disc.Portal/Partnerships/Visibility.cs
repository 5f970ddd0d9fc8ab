using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships;

/// <summary>
/// Who may be seen by whom, in one place: by members only while listed in a gallery that is for them, and by the force only what rule 2
/// shares. Dates decide, so that a listing ends at midnight in London whether or not a job ran.
/// </summary>
public static class Visibility
{
    /// <summary>The listings that somebody sees on a day: those of the galleries that are for them.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="own">The groups and areas of whoever looks.</param>
    /// <param name="day">The day in London.</param>
    public static IQueryable<Listing> ShownTo(this PartnershipDb db, OwnGroups own, DateOnly day) =>
        Shown(db, db.Galleries.SeenBy(gallery => gallery.Audience, own), day);

    /// <summary>The subjects that somebody sees on a day.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="own">The groups and areas of whoever looks.</param>
    /// <param name="day">The day in London.</param>
    public static IQueryable<Subject> ListedFor(this PartnershipDb db, OwnGroups own, DateOnly day) =>
        db.Subjects.Where(subject => db.ShownTo(own, day).Any(listing => listing.SubjectId == subject.Id));

    /// <summary>The listings that some member or other sees on a day; for those who answer for all of it, and never for what a member is shown.</summary>
    public static IQueryable<Listing> ShownToAnybodyOn(this PartnershipDb db, DateOnly day) => Shown(db, db.Galleries, day);

    private static IQueryable<Listing> Shown(PartnershipDb db, IQueryable<Gallery> galleries, DateOnly day) =>
        from listing in db.Listings
        join subject in db.Subjects on listing.SubjectId equals subject.Id
        join gallery in galleries on listing.GalleryId equals gallery.Id
        where listing.State == ListingState.Approved && listing.StartsOn <= day && day <= listing.EndsOn
            && subject.RestrictedAt == null && subject.ObjectKey != null && day < subject.EraseOn
            // Whoever is named is no longer sought.
            && (gallery.Kind != GalleryKind.IdSought || subject.Kind == SubjectKind.IdSought)
        select listing;

    /// <summary>The subjects whose listing waits for a second person, who has to see them to decide.</summary>
    public static IQueryable<Subject> ProposedNow(this PartnershipDb db) =>
        db.Subjects.Where(subject => subject.RestrictedAt == null
            && db.Listings.Any(listing => listing.SubjectId == subject.Id && listing.State == ListingState.Proposed));

    /// <summary>The subjects that the force may read on a day under the partnership's switches (rule 2).</summary>
    public static IQueryable<Subject> SharedWithForceOn(this PartnershipDb db, DateOnly day, Profile profile)
    {
        if (!profile.SharesWithDataview)
            return db.Subjects.Where(subject => false);
        var expired = profile.SharesExpired;
        return db.Subjects.Where(subject => subject.RestrictedAt == null && !subject.IsHeldBack && subject.ObjectKey != null && day < subject.EraseOn
            && (db.ShownToAnybodyOn(day).Any(listing => listing.SubjectId == subject.Id)
                || (expired && db.Listings.Any(listing => listing.SubjectId == subject.Id && listing.EndsOn < day
                    && (listing.State == ListingState.Approved || listing.State == ListingState.Ended)))));
    }
}
