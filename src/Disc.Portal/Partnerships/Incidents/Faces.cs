using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The subjects that a report can be linked to, as queries.</summary>
internal static class Faces
{
    /// <summary>As faces to pick.</summary>
    public static IQueryable<FaceToPick> Project(PartnershipDb db, IQueryable<Subject> subjects) => subjects.Select(subject => new FaceToPick(
        subject.Id, Subject.NameOf(subject.GivenName, subject.FamilyName), subject.Kind,
        db.Images.Where(image => image.SubjectId == subject.Id).OrderByDescending(image => image.IsPrimary).Select(image => (Guid?)image.Id).FirstOrDefault(),
        subject.Area));
}
