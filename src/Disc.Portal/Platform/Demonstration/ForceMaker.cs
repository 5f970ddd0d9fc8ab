using Disc.Portal.Force;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Writes the invented force into its own database, in one transaction.</summary>
internal sealed class ForceMaker(TenantDatabase<ForceDb> database, CurrentTenant current)
{
    /// <summary>Writes all of it.</summary>
    public async Task MakeAsync(
        Func<DemonstrationAccount, string, Account> make, IReadOnlyList<(DemonstrationPlace Place, Tenant Tenant)> partnerships, DateTime now, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var accounts = DemonstrationAccounts.OfForce.Select(account => make(account, current.Tenant.Slug)).ToList();
        work.Db.Accounts.AddRange(accounts);
        work.Record(Verbs.Collected, "demonstration", fields: $"{accounts.Count} accounts, {partnerships.Count} partnerships");
        await work.CommitAsync(cancellation);
    }
}
