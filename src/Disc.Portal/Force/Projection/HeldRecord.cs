using Disc.EntityResolution;
using Disc.Portal.Partnerships.Sharing;

namespace Disc.Portal.Force.Projection;

/// <summary>One shared record in memory.</summary>
/// <param name="Id">Its identity in the Dataview.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Subject">What is shared.</param>
/// <param name="Person">The same in the words of entity resolution.</param>
/// <param name="Content">What stands in the projection.</param>
internal sealed record HeldRecord(Guid Id, Guid Partnership, SharedSubject Subject, PersonRecord Person, string Content)
{
    public static HeldRecord Of(ProjectedRecord row)
    {
        var subject = row.Read();
        return new HeldRecord(row.Id, row.Partnership, subject, PersonRecords.ForResolving(row.Id, subject), row.Content);
    }

    /// <summary>The years in which the person may be born; null where nothing is known.</summary>
    public (int From, int To)? Born => Subject switch
    {
        { Description.DateOfBirth: { } born } => (born.Year, born.Year),
        { BornFrom: null, BornTo: null } => null,
        _ => (Subject.BornFrom ?? int.MinValue, Subject.BornTo ?? int.MaxValue),
    };

    /// <summary>Whether this record says that the person is, or may be, under 18 on a day.</summary>
    public Youth YouthOn(DateOnly day) => Subject switch
    {
        { Description.DateOfBirth: { } born } => born.AddYears(Partnerships.Subjects.Subject.AdultAge) > day ? Youth.Under18 : Youth.None,
        // Years pass for an age that was guessed, too; the one in which it was recorded counts as none.
        { Description.AgeFrom: < Partnerships.Subjects.Subject.AdultAge, BornTo: { } latest }
            when day.Year - latest - 1 < Partnerships.Subjects.Subject.AdultAge => Youth.MayBeUnder18,
        _ => Youth.None,
    };
}
