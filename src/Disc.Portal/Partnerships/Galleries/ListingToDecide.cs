using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A proposal as the second person reads it before deciding.</summary>
/// <param name="Listing">Whom, where, until when.</param>
/// <param name="Reason">Why members need to see this person.</param>
/// <param name="WeighingUp">What was weighed up for somebody who is, or may be, under 18.</param>
/// <param name="Evidence">The published incidents.</param>
/// <param name="OtherEvidence">What else speaks against the person.</param>
/// <param name="WhyNotYou">Why this person cannot decide; null when they can.</param>
/// <param name="WhyNotApprove">Why nobody can approve it as things stand.</param>
/// <param name="WhyNobody">Whom to appoint when nobody can decide.</param>
public sealed record ListingToDecide(
    WaitingListing Listing, string Reason, string? WeighingUp, IReadOnlyList<Evidence> Evidence, IReadOnlyList<KeptEvidence> OtherEvidence, Refusal? WhyNotYou, Refusal? WhyNotApprove, Refusal? WhyNobody);
