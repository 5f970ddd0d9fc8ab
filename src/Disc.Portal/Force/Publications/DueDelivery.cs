using Disc.Portal.Partnerships.Alerts;
using Disc.Tenancy;

namespace Disc.Portal.Force.Publications;

/// <summary>One delivery that is to be brought to its partnership, or taken back from it, now.</summary>
/// <param name="Partnership">Where.</param>
/// <param name="IsRecall">True when it is to be taken back.</param>
/// <param name="Alert">What it brings; of a recall only the ids matter.</param>
/// <param name="HeldBack">Why it must not leave after all; null when it may.</param>
public sealed record DueDelivery(TenantId Partnership, bool IsRecall, IncomingAlert Alert, string? HeldBack);
