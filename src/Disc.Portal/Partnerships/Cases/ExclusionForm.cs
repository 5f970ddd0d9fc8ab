using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>What the form starts with: the person, the incidents that may be relied on, and what stands against excluding them.</summary>
public sealed record ExclusionForm
{
    public required Guid SubjectId { get; init; }
    public required string Name { get; init; }
    public required string? Face { get; init; }

    /// <summary>Why a picture that there is cannot be shown now; null when it is.</summary>
    public required Refusal? WhyNoPicture { get; init; }

    /// <summary>Why this person cannot be excluded now; null when they can.</summary>
    public required Refusal? WhyNot { get; init; }

    public required bool IsYoung { get; init; }
    public required DateOnly Today { get; init; }
    public required int Months { get; init; }
    public required IReadOnlyList<Evidence> Incidents { get; init; }
    public required string Premises { get; init; }
    public required Refusal? WhomToAppoint { get; init; }

    /// <summary>What the preview is made of besides the form's fields.</summary>
    public required NoticeFacts Facts { get; init; }

    /// <summary>The notice as it would read if this were proposed now.</summary>
    public ExclusionNotice NoticeOf(ExclusionProposal proposal) => Facts.Of(
        proposal,
        from chosen in proposal.Incidents
        join incident in Incidents on chosen.IncidentId equals incident.Id
        select new ExclusionNotice.RelevantIncident(incident.HappenedOn, chosen.Words, incident.Place),
        Today);

    /// <summary>A published incident of this person.</summary>
    public sealed record Evidence(Guid Id, string Reference, DateOnly HappenedOn, string Type, string Place, string What);
}
