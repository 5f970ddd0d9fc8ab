using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>What the page of a service starts with: the case, whether it can be served, and how it was if it has been.</summary>
/// <param name="Case">The case.</param>
/// <param name="WhyNotServe">Why its notice cannot be served now; null when it can.</param>
/// <param name="AppealUntil">The last day to appeal; null before approval.</param>
/// <param name="Service">How it was served; null before.</param>
/// <param name="Photos">The photos of the service.</param>
/// <param name="WhyNotPhoto">Why no photo can be added now; null when one can.</param>
public sealed record ServingForm(CaseSummary Case, Refusal? WhyNotServe, DateOnly? AppealUntil, ServiceOfNotice? Service, IReadOnlyList<Guid> Photos, Refusal? WhyNotPhoto);
