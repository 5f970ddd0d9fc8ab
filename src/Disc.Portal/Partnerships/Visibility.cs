using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships;

/// <summary>
/// Who may be seen by whom, in one place: by members only while listed, and by the force only what rule 2 shares. Dates decide, so
/// that a listing ends at midnight in London whether or not a job ran.
/// </summary>
public static class Visibility
{
    /// <summary>The listings that members see on a day.</summary>
    public static IQueryable<Listing> ShownOn(this PartnershipDb db, DateOnly day) =>
        from listing in db.Listings
        join subject in db.Subjects on listing.SubjectId equals subject.Id
        join gallery in db.Galleries on listing.GalleryId equals gallery.Id
        where listing.State == ListingState.Approved && listing.StartsOn <= day && day <= listing.EndsOn
            && subject.RestrictedAt == null && subject.ObjectKey != null && day < subject.EraseOn
            // Whoever is named is no longer sought.
            && (gallery.Kind != GalleryKind.IdSought || subject.Kind == SubjectKind.IdSought)
        select listing;

    /// <summary>The subjects that members see on a day.</summary>
    public static IQueryable<Subject> ListedOn(this PartnershipDb db, DateOnly day) =>
        db.Subjects.Where(subject => db.ShownOn(day).Any(listing => listing.SubjectId == subject.Id));

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
            && (db.ShownOn(day).Any(listing => listing.SubjectId == subject.Id)
                || (expired && db.Listings.Any(listing => listing.SubjectId == subject.Id && listing.EndsOn < day
                    && (listing.State == ListingState.Approved || listing.State == ListingState.Ended)))));
    }
}
