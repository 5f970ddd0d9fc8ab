using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Agreements;

/// <summary>The use cases of agreements: recording what was signed, and which one counts.</summary>
public sealed class AgreementRegister(TenantDatabase<ForceDb> database, EveryPartnership partnerships)
{
    /// <summary>The newest agreement of each partnership that has one. For what has opened the force's database already.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AgreementRecord>> NewestAsync(ForceDb db, CancellationToken cancellation = default)
    {
        var all = await db.Agreements.AsNoTracking().OrderBy(a => a.Number)
            .Select(a => new AgreementRecord(a.Partnership, a.TextVersion, a.SignedBy, a.SignedOn, a.CertifiedUntil)).ToListAsync(cancellation);
        return all.GroupBy(a => a.Partnership).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>Records an agreement or a new certification of one.</summary>
    public async Task<Outcome<Done>> RecordAsync(Actor actor, TenantId partnership, AgreementTerms terms, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(AgreementPermissions.Record) is { } refusal)
            return refusal;
        if (!partnerships.List().Any(tenant => tenant.Id == partnership))
            return new Refusal("There is no such partnership.");
        var recorded = Agreement.Record(partnership.Value, terms, London.DayOf(actor.At), actor);
        if (!recorded.TryGet(out var agreement))
            return Outcome<Done>.Refused(recorded.Refusals);
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Db.Agreements.Add(agreement);
        work.Record(Verbs.Collected, "agreement", partnership.Value, $"version {agreement.TextVersion}, certified until {terms.CertifiedUntil:yyyy-MM-dd}");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}
