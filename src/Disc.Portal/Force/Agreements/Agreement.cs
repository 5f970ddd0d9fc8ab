using Disc.Portal.Shared;

namespace Disc.Portal.Force.Agreements;

/// <summary>One signed information sharing agreement (ISA) between the force and a partnership; the newest of a partnership is in force.</summary>
public sealed class Agreement
{
    /// <summary>The longest name of a signatory, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>The longest name of a version, in characters.</summary>
    public const int TextVersionLength = 20;

    private Agreement()
    {
    }

    private Agreement(Guid partnership, AgreementTerms terms, Actor actor)
    {
        Partnership = partnership;
        TextVersion = terms.TextVersion.Trim();
        SignedBy = terms.SignedBy.Trim();
        SignedOn = terms.SignedOn;
        CertifiedUntil = terms.CertifiedUntil;
        RecordedAt = actor.At;
        RecordedBy = actor.AccountId;
    }

    /// <summary>1, 2, 3 … in the order of recording: the highest of a partnership is in force.</summary>
    public long Number { get; private set; }

    /// <summary>The tenant's id.</summary>
    public Guid Partnership { get; private set; }

    /// <summary>Which version of the agreement's text was signed, such as "2026.1".</summary>
    public string TextVersion { get; private set; } = "";

    /// <summary>Who signed for the partnership: name and office.</summary>
    public string SignedBy { get; private set; } = "";

    public DateOnly SignedOn { get; private set; }

    /// <summary>The last day on which the certification counts.</summary>
    public DateOnly CertifiedUntil { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public Guid RecordedBy { get; private set; }

    /// <summary>Records what was signed.</summary>
    public static Outcome<Agreement> Record(Guid partnership, AgreementTerms terms, DateOnly today, Actor actor)
    {
        var refusals = AgreementRules.WhyNotRecorded(terms, today).ToList();
        return refusals.Count > 0 ? Outcome<Agreement>.Refused(refusals) : new Agreement(partnership, terms, actor);
    }
}
