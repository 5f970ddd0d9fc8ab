using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>The second stage of an alert's end (rule 7): a while after nobody sees it any more, it is erased with its picture. The arrival stays.</summary>
public sealed class AlertErasureJob(TenantDatabase<PartnershipDb> database, TenantFiles files, CurrentTenant current, TimeProvider clock) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        var before = now - Alert.Kept;
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var over = await work.Db.Alerts.Where(alert => alert.ExpiresAt < before || alert.RecalledAt < before).ToListAsync(cancellation);
        if (over.Count == 0)
            return;
        foreach (var alert in over)
        {
            // Files first: after a crash the next round finds the row and finishes.
            if (alert.Picture is { } picture)
                files.Delete(Alert.PictureFolder, picture);
            work.Db.Alerts.Remove(alert);
            work.Record(Verbs.Erased, "alert", alert.Id);
        }

        await work.CommitAsync(cancellation);
    }
}
