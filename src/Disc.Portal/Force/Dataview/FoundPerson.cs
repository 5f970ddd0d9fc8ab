using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Force.Dataview;

/// <summary>One person in the answer to a search.</summary>
/// <param name="Id">The person's address.</param>
/// <param name="Name">The name most records give.</param>
/// <param name="OtherNames">Other spellings, aliases, nicknames.</param>
/// <param name="Captions">Every caption that any record carries.</param>
/// <param name="Partnerships">Who shares a record of them.</param>
/// <param name="Activity">Incidents in each of the last twelve months.</param>
/// <param name="Incidents">Triaged incidents in all.</param>
/// <param name="LastSeen">When the last one happened (UTC); null when there is none.</param>
/// <param name="Pictures">Up to four pictures, of different records where possible.</param>
/// <param name="Records">The records that were shown.</param>
/// <param name="Why">Why this person answers the query, in sentences.</param>
public sealed record FoundPerson(
    Guid Id,
    string Name,
    IReadOnlyList<string> OtherNames,
    Captions Captions,
    IReadOnlyList<PartnershipTag> Partnerships,
    Activity Activity,
    int Incidents,
    DateTime? LastSeen,
    IReadOnlyList<PictureAddress> Pictures,
    IReadOnlyList<RecordAddress> Records,
    IReadOnlyList<string> Why);

/// <summary>A partnership's name with its colour.</summary>
public sealed record PartnershipTag(Guid Id, string Name, string Colour);

/// <summary>Which picture of which record.</summary>
public sealed record PictureAddress(Guid Record, Guid Picture);

/// <summary>A record, here and where it came from.</summary>
public sealed record RecordAddress(Guid Id, Guid Partnership, Guid Subject);
