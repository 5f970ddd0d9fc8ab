using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The subjects that a report can be linked to, as queries.</summary>
internal static class Faces
{
    /// <summary>The subjects that members see on a day.</summary>
    public static IQueryable<Subject> ListedOn(PartnershipDb db, DateOnly day) => db.Subjects.AsNoTracking().Where(subject =>
        subject.RestrictedAt == null && subject.ObjectKey != null && day < subject.EraseOn
        && db.Listings.Any(listing => listing.SubjectId == subject.Id && listing.State == ListingState.Approved && listing.StartsOn <= day && day <= listing.EndsOn));

    /// <summary>Those whose name, or another name, contains the words.</summary>
    public static IQueryable<Subject> Named(IQueryable<Subject> subjects, string words)
    {
        // The backslash escapes what LIKE would read as a pattern.
        var pattern = $"%{words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        return subjects.Where(subject =>
            EF.Functions.Like((subject.GivenName ?? "") + " " + (subject.FamilyName ?? ""), pattern, @"\")
            || subject.OtherNames.Any(name => EF.Functions.Like(name.Text, pattern, @"\")));
    }

    /// <summary>As faces to pick.</summary>
    public static IQueryable<FaceToPick> Project(PartnershipDb db, IQueryable<Subject> subjects) => subjects.Select(subject => new FaceToPick(
        subject.Id, Subject.NameOf(subject.GivenName, subject.FamilyName), subject.Kind,
        db.Images.Where(image => image.SubjectId == subject.Id).OrderByDescending(image => image.IsPrimary).Select(image => (Guid?)image.Id).FirstOrDefault(),
        subject.Area));
}
