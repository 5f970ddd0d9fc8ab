using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The subjects that a report can be linked to, as queries.</summary>
internal static class Faces
{
    /// <summary>Those that a search finds as the gallery's does, by half a name, with a slip of the pen or another spelling, the best first.</summary>
    public static async Task<IReadOnlyList<FaceToPick>> FindAsync(PartnershipDb db, IQueryable<Subject> among, string words, int most, CancellationToken cancellation = default)
    {
        var ids = (await TolerantSearch.FindAsync(db, among, words, cancellation)).Take(most).Select(hit => hit.Id).ToList();
        var faces = await Project(db, among.Where(subject => ids.Contains(subject.Id))).ToListAsync(cancellation);
        return [.. faces.OrderBy(face => ids.IndexOf(face.Id))];
    }

    /// <summary>As faces to pick.</summary>
    public static IQueryable<FaceToPick> Project(PartnershipDb db, IQueryable<Subject> subjects) => subjects.Select(subject => new FaceToPick(
        subject.Id, Subject.NameOf(subject.GivenName, subject.FamilyName), subject.Kind,
        db.Images.Where(image => image.SubjectId == subject.Id).OrderByDescending(image => image.IsPrimary).Select(image => (Guid?)image.Id).FirstOrDefault(),
        subject.Area, subject.Areas.Select(area => db.Groups.Where(group => group.Id == area.AreaId).Select(group => group.Name).First()).ToList()));
}
