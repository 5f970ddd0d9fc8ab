using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Force.Agreements;

/// <summary>The rules of information sharing agreements (rules 10 and 11).</summary>
public static class AgreementRules
{
    /// <summary>The longest certification: two years.</summary>
    public const int LongestMonths = 24;

    /// <summary>Why the force delivers nothing to a partnership; null when its agreement is in force.</summary>
    /// <param name="certifiedUntil">The last day of its certification; null when it has no agreement.</param>
    /// <param name="today">Today in London.</param>
    public static Refusal? WhyNotDelivered(DateOnly? certifiedUntil, DateOnly today) => certifiedUntil switch
    {
        null => new Refusal("It has no information sharing agreement. The information manager can record one."),
        { } until when until < today => new Refusal($"Its agreement lapsed on {until.InWords()}. The information manager can record a new certification."),
        _ => null,
    };

    /// <summary>Why these terms cannot be recorded.</summary>
    public static IEnumerable<Refusal> WhyNotRecorded(AgreementTerms terms, DateOnly today)
    {
        if (terms.TextVersion.Trim().Length is 0 or > Agreement.TextVersionLength)
            yield return new Refusal($"Give the version of the agreement, at most {Agreement.TextVersionLength} characters.", nameof(terms.TextVersion));
        if (terms.SignedBy.Trim().Length is 0 or > Agreement.NameLength)
            yield return new Refusal("Say who signed for the partnership: name and office.", nameof(terms.SignedBy));
        if (terms.SignedOn > today)
            yield return new Refusal("The day of signing is still to come.", nameof(terms.SignedOn));
        if (terms.CertifiedUntil <= terms.SignedOn)
            yield return new Refusal("The certification ends after the day of signing.", nameof(terms.CertifiedUntil));
        if (terms.CertifiedUntil > terms.SignedOn.AddMonths(LongestMonths))
            yield return new Refusal("A certification counts for two years at most.", nameof(terms.CertifiedUntil));
    }
}
