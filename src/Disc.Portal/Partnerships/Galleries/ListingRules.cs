using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The rules of showing people to members (rules 4 and 5), as questions that answer with a refusal or null.</summary>
public static class ListingRules
{
    private static readonly Refusal Police = new(
        "Police take no part in bans: your account is marked as police, so the gallery of excluded people is not yours to change. A board member or administrator who is not police can.");

    private static readonly Refusal FollowsTheScheme = new(
        "Nobody is put into the gallery of excluded people by hand: it follows the exclusion scheme. Choose Exclude on the person's page; members see them there once the notice is served.",
        nameof(ListingProposal.GalleryId));

    /// <summary>The last day of a listing when nobody says otherwise.</summary>
    public static DateOnly UsualEnd(DateOnly today, int galleryDays, bool mayBeUnder18) =>
        today.AddDays(mayBeUnder18 ? Math.Min(galleryDays, Listing.YoungPersonDays) : galleryDays);

    /// <summary>The last day that a listing may have at all (rule 5: a shorter one for somebody who is, or may be, under 18).</summary>
    public static DateOnly LatestEnd(DateOnly starts, bool mayBeUnder18) =>
        starts.AddDays(mayBeUnder18 ? Listing.LongestYoungPersonDays : Listing.LongestDays);

    /// <summary>Why this subject cannot be proposed to any gallery now, whatever else is said.</summary>
    public static Refusal? WhyNotList(ListingFacts facts) =>
        facts.IsRestricted ? SubjectRefusals.Restricted
        : facts.YoungestAge < Subject.YoungestAge ? new($"A child under {Subject.YoungestAge} is never shown to members. Restrict the record and have it erased.")
        : facts.Evidence == 0 ? new("There is no evidence yet: link at least one published incident to this subject in triage, with its source and date.")
        : facts.YoungestAge is null ? new("Record the date of birth first, or how old the person looks: somebody who may be under 18 is never listed without weighing it up.")
        : !facts.HasPicture ? new("Add a picture first: members recognise a face.")
        : null;

    /// <summary>Why this actor cannot make this proposal.</summary>
    public static Refusal? WhyNotPropose(ListingFacts facts, bool isPolice, ListingProposal proposal, DateOnly endsOn, DateOnly today) =>
        WhyNotTouch(facts.GalleryKind, isPolice) ?? WhyNotByHand(facts.GalleryKind) ?? WhyNotList(facts)
        ?? (facts.IsThereAlready ? new Refusal("The subject is in this gallery already, or waits for approval there.", nameof(ListingProposal.GalleryId))
        : facts.GalleryKind == GalleryKind.IdSought && facts.Kind == SubjectKind.Known
            ? new Refusal("This gallery asks who somebody is, and this person's name is known. Choose another gallery.", nameof(ListingProposal.GalleryId))
        : WhyNotText(proposal.Reason, "Say why members need to see this person.", nameof(ListingProposal.Reason)))
        ?? (facts.MayBeUnder18
            ? WhyNotText(proposal.WeighingUp,
                "This person is, or may be, under 18. Write down what was weighed up: the harm to members, the harm to the young person, what else was tried, and why this time is enough.",
                nameof(ListingProposal.WeighingUp))
            : null)
        ?? WhyNotEnd(endsOn, facts.MayBeUnder18, today);

    /// <summary>Why this actor cannot be the second person of a listing.</summary>
    public static Refusal? WhyNotDecide(Listing listing, ListingFacts facts, Guid actor, bool isPolice) =>
        listing.State != ListingState.Proposed ? new("This has been decided already.")
        : listing.ProposedBy == actor ? new("You proposed this yourself. A second person has to decide: another administrator or a board member.")
        : WhyNotTouch(facts.GalleryKind, isPolice);

    /// <summary>Why this listing cannot be approved by anybody as things stand now.</summary>
    public static Refusal? WhyNotApprove(Listing listing, ListingFacts facts, DateOnly today) =>
        WhyNotByHand(facts.GalleryKind) ?? WhyNotList(facts)
        ?? (facts.MayBeUnder18 && listing.WeighingUp is null
            ? new("The person's age was changed since this was proposed: they may be under 18. Refuse it, so that it can be proposed again with a weighing-up.")
            : listing.EndsOn < today ? new("Its last day is over. Refuse it, so that it can be proposed again.") : null);

    /// <summary>Why this actor cannot take a listing off.</summary>
    public static Refusal? WhyNotWithdraw(Listing listing, GalleryKind kind, bool isPolice) =>
        listing.State is not (ListingState.Proposed or ListingState.Approved) ? new("This listing is over already.")
            : listing.ExclusionId is not null ? new("This listing follows from an exclusion. Lift the exclusion, and it leaves the gallery by itself.")
            : WhyNotTouch(kind, isPolice);

    /// <summary>Whom to appoint when nobody could be the second person; null when somebody can.</summary>
    public static Refusal? WhyNobodyDecides(int others) => others > 0 ? null : new(
        "Nobody can approve this: it needs a second person. Appoint a board member or a second administrator under Members; until then nothing is listed.");

    private static Refusal? WhyNotTouch(GalleryKind kind, bool isPolice) => kind == GalleryKind.Exclusions && isPolice ? Police : null;

    // Only a served exclusion leads there, and it comes by another way (rules 5 and 16).
    private static Refusal? WhyNotByHand(GalleryKind kind) => kind == GalleryKind.Exclusions ? FollowsTheScheme : null;

    private static Refusal? WhyNotText(string? text, string ask, string field) => (text?.Trim().Length ?? 0) switch
    {
        0 => new(ask, field),
        > Listing.TextLength => new($"Shorten this to {Listing.TextLength} characters.", field),
        _ => null,
    };

    private static Refusal? WhyNotEnd(DateOnly endsOn, bool mayBeUnder18, DateOnly today)
    {
        var last = LatestEnd(today, mayBeUnder18);
        return endsOn < today ? new("The last day is over already. Choose a later one.", nameof(ListingProposal.EndsOn))
            : endsOn > last ? new($"Choose a last day on or before {last.InWords()}{(mayBeUnder18 ? ": the person is, or may be, under 18" : "")}.", nameof(ListingProposal.EndsOn))
            : null;
    }
}
