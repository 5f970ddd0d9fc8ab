using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.Rulebooks;
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

    /// <summary>The version of the scheme's rules that holds; null while the scheme has none.</summary>
    public required Rulebook? Rulebook { get; init; }

    /// <summary>What the scheme knows of the person; null while it has no rules.</summary>
    public required KnownHistory? Known { get; init; }

    /// <summary>The youngest the person may be, in years; null when nothing is known of it.</summary>
    public required int? Age { get; init; }

    /// <summary>The longest exclusion that may be proposed, in months.</summary>
    public int Longest => Rulebook?.Rules.LongestFor(IsYoung) ?? Exclusion.LongestMonths;

    /// <summary>Whether it starts on the day of service.</summary>
    public bool StartsAtService => Rulebook?.Rules.StartsAtService == true;

    /// <summary>What the rules give for some of the incidents; null while the scheme has none.</summary>
    /// <param name="chosen">The incidents, each as the offence that somebody says it is; null for what its type says.</param>
    public Ruling? RulingOf(IEnumerable<(Guid Incident, string? Offence)> chosen) =>
        Rulebook is null ? null : Rulings.Of(Rulebook.Rules, Known!.With(chosen), Age, Today);

    /// <summary>The notice as it would read if this were proposed now.</summary>
    public ExclusionNotice NoticeOf(ExclusionProposal proposal) => Facts.Of(
        proposal,
        from chosen in proposal.Incidents
        join incident in Incidents on chosen.IncidentId equals incident.Id
        select new ExclusionNotice.RelevantIncident(incident.HappenedOn, chosen.Words, incident.Place),
        Today);

    /// <summary>A published incident of this person.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Reference">How people refer to it.</param>
    /// <param name="HappenedOn">The day in London.</param>
    /// <param name="Type">Its type in words.</param>
    /// <param name="Place">Where.</param>
    /// <param name="What">What was reported.</param>
    /// <param name="Offence">Which offence of the scheme it is, unless somebody says otherwise; null for none.</param>
    /// <param name="SpentBy">The exclusion that rested on it already; null when none did.</param>
    /// <param name="Counts">Whether it counts today.</param>
    public sealed record Evidence(
        Guid Id, string Reference, DateOnly HappenedOn, string Type, string Place, string What, string? Offence = null, string? SpentBy = null, bool Counts = false);
}
