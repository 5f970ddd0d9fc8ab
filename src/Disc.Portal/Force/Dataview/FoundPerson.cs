using Disc.Portal.Force.Faces;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Force.Dataview;

/// <summary>One person in the answer to a search.</summary>
/// <param name="Id">The person's address.</param>
/// <param name="Name">The name most records give.</param>
/// <param name="OtherNames">Other spellings, aliases, nicknames.</param>
/// <param name="Youth">Whether they have to be treated as a child.</param>
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
    Youth Youth,
    Captions Captions,
    IReadOnlyList<PartnershipTag> Partnerships,
    Activity Activity,
    int Incidents,
    DateTime? LastSeen,
    IReadOnlyList<PictureAddress> Pictures,
    IReadOnlyList<RecordAddress> Records,
    IReadOnlyList<string> Why);

/// <summary>A record, here and where it came from.</summary>
public sealed record RecordAddress(Guid Id, Guid Partnership, Guid Subject);

/// <summary>What a search returned, once it was on record.</summary>
/// <param name="LookUp">The look-up's identity; also the address under which the query can be asked again.</param>
/// <param name="People">The people, best first.</param>
/// <param name="Freshness">How far it can be relied on.</param>
public sealed record SearchAnswer(Guid LookUp, IReadOnlyList<FoundPerson> People, Freshness Freshness);
