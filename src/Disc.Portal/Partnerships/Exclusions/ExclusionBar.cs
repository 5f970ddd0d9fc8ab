using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>Stands before every use case of exclusions: keeps out the police, with a row in the audit trail, and those without the permission.</summary>
public sealed class ExclusionBar(TenantDatabase<PartnershipDb> database)
{
    /// <summary>Why somebody may not do this; null when they may.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="permission">What it takes.</param>
    /// <param name="what">What they asked for, in a word for the audit trail.</param>
    /// <param name="id">The case or the subject.</param>
    /// <param name="cancellation">Stops before the refusal is on record.</param>
    public async Task<Refusal?> WhyNotAsync(Actor actor, string permission, string what, Guid? id, CancellationToken cancellation)
    {
        if (ExclusionRules.WhyNotPolice(actor) is not { } police)
            return actor.WhyNot(permission);
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(Verbs.Refused, "exclusion", id, $"{what}: police");
        await work.CommitAsync(cancellation);
        return police;
    }
}
