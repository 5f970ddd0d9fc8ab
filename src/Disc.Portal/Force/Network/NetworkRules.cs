using Disc.Portal.Force.Agreements;
using Disc.Portal.Shared;

namespace Disc.Portal.Force.Network;

/// <summary>The rules of the force's network of partnerships.</summary>
public static class NetworkRules
{
    /// <summary>Why an accreditation cannot be recorded like this; null when it can.</summary>
    public static Refusal? WhyNotAccredited(Accreditation accreditation, DateOnly? until, string notes) => accreditation switch
    {
        Accreditation.Accredited when until is null => new Refusal("Say until when it is accredited.", "Until"),
        _ when notes.Trim().Length > NetworkEntry.NotesLength => new Refusal($"Keep the notes within {NetworkEntry.NotesLength} characters.", "Notes"),
        _ => null,
    };

    /// <summary>
    /// Why an alert would not reach the partnership, as far as the force can know before it knocks; null when nothing speaks against it.
    /// An alert holds no personal data, so accreditation is not asked (rule 10): the agreement is, and the partnership's own switch.
    /// </summary>
    public static Refusal? WhyNotReached(NetworkRow row, DateOnly today) => row switch
    {
        { Answered: false } => new Refusal("It did not answer. Its delivery waits and is tried again."),
        _ when AgreementRules.WhyNotDelivered(row.Agreement?.CertifiedUntil, today) is { } lapsed => lapsed,
        { Says.AllowsDirectAuthoring: false } => new Refusal("It has not switched on messages from the force to its members."),
        _ => null,
    };

    /// <summary>What has to be put right first stands first: 0 nothing is delivered, 1 something ends soon or is missing, 2 in order.</summary>
    public static int Urgency(NetworkRow row, DateOnly today) =>
        !row.Answered || AgreementRules.WhyNotDelivered(row.Agreement?.CertifiedUntil, today) is not null ? 0
        : row.Agreement!.CertifiedUntil < today.AddDays(30) || !row.MayHavePersonalData(today) ? 1
        : 2;
}
