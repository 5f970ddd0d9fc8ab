using Disc.EntityResolution;
using Disc.Portal.Partnerships.Sharing;

namespace Disc.Portal.Force.Dataview;

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
        { DateOfBirth: { } born } => (born.Year, born.Year),
        { BornFrom: null, BornTo: null } => null,
        _ => (Subject.BornFrom ?? int.MinValue, Subject.BornTo ?? int.MaxValue),
    };
}
