using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;

namespace Disc.Portal.Force.Network;

/// <summary>
/// What the force keeps of one of its partnerships: its accreditation and the force's notes, and beside them a copy of what the
/// partnership last said of itself, so that a list of hundreds needs no visit.
/// </summary>
public sealed class NetworkEntry
{
    /// <summary>The longest note, in characters.</summary>
    public const int NotesLength = 1000;

    /// <summary>The longest name of an area, in characters.</summary>
    public const int AreaLength = Profile.LineLength;

    private NetworkEntry()
    {
    }

    public NetworkEntry(Guid partnership) => Partnership = partnership;

    /// <summary>The tenant's id.</summary>
    public Guid Partnership { get; private set; }

    public Accreditation Accreditation { get; private set; }

    /// <summary>The last day of the accreditation; null when there is none.</summary>
    public DateOnly? AccreditedUntil { get; private set; }

    public string Notes { get; private set; } = "";

    public PartnershipKind Kind { get; private set; }

    public string Area { get; private set; } = "";

    public int Members { get; private set; }

    public bool SharesWithDataview { get; private set; }

    public bool AllowsDirectAuthoring { get; private set; }

    public bool TakesReferrals { get; private set; }

    /// <summary>When the partnership last answered (UTC); null when it never did.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Raised when people edit it; the form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Sets how the partnership stands with the standard.</summary>
    public Outcome<Done> Accredit(Accreditation accreditation, DateOnly? until, string notes)
    {
        if (NetworkRules.WhyNotAccredited(accreditation, until, notes) is { } refusal)
            return refusal;
        Accreditation = accreditation;
        AccreditedUntil = accreditation == Accreditation.Accredited ? until : null;
        Notes = notes.Trim();
        Version++;
        return Done.Yes;
    }

    /// <summary>Notes what the partnership says of itself.</summary>
    public void Answered(PartnershipSummary summary, DateTime at)
    {
        Kind = summary.Kind;
        Area = summary.Area;
        Members = summary.Members;
        SharesWithDataview = summary.SharesWithDataview;
        AllowsDirectAuthoring = summary.AllowsDirectAuthoring;
        TakesReferrals = summary.TakesReferrals;
        AnsweredAt = at;
    }
}
