using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>The partnership's own door for what its force delivers: there is no second way in.</summary>
public sealed class AlertDeliveries(TenantDatabase<PartnershipDb> database, CurrentTenant current)
{
    /// <summary>Takes in an alert, exactly once: a repeated delivery is answered and changes nothing, a recalled one never appears.</summary>
    public async Task<Outcome<Arrival>> ReceiveAsync(Actor actor, IncomingAlert incoming, CancellationToken cancellation = default)
    {
        if (DeliveryRules.WhyNotHeard(actor, current.Tenant) is { } stranger)
            return stranger;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.AlertArrivals.FindAsync([incoming.Delivery], cancellation) is { } seen)
            return seen.RecalledAt is null ? Arrival.SeenBefore : Arrival.RecalledBefore;
        if (DeliveryRules.WhyNotTaken(await work.Db.Profiles.AsNoTracking().SingleAsync(cancellation)) is { } refusal)
        {
            work.Record(Verbs.Refused, "alert", incoming.Delivery, $"publication {incoming.Publication:N}");
            await work.CommitAsync(cancellation);
            return refusal;
        }

        var alert = new Alert(
            incoming.Delivery, incoming.Title, incoming.Text, incoming.Priority, incoming.Author, incoming.PublishedAt, incoming.ExpiresAt);
        alert.DeliveredFrom(incoming.Publication, incoming.Edition);
        work.Db.Alerts.Add(alert);
        work.Db.AlertArrivals.Add(new AlertArrival(incoming.Delivery, incoming.Publication, actor.At));
        work.Record(Verbs.Collected, "alert", incoming.Delivery, $"publication {incoming.Publication:N} of the force, edition {incoming.Edition}");
        work.Tell(new Signal(SignalTopics.Alerts, incoming.Delivery));
        await work.CommitAsync(cancellation);
        return Arrival.Arrived;
    }

    /// <summary>Takes an alert back. One that has not arrived yet is remembered as recalled and never appears.</summary>
    public async Task<Outcome<Done>> RecallAsync(Actor actor, Guid delivery, Guid publication, CancellationToken cancellation = default)
    {
        if (DeliveryRules.WhyNotHeard(actor, current.Tenant) is { } stranger)
            return stranger;
        await using var work = await database.BeginAsync(actor, cancellation);
        var arrival = await work.Db.AlertArrivals.FindAsync([delivery], cancellation);
        if (arrival is { RecalledAt: not null })
            return Done.Yes;
        if (arrival is null)
            work.Db.AlertArrivals.Add(arrival = new AlertArrival(delivery, publication, actor.At));
        arrival.Recall(actor.At);
        var alert = await work.Db.Alerts.FindAsync([delivery], cancellation);
        alert?.Recall(actor.At);
        work.Record(Verbs.Withdrew, "alert", delivery, $"publication {publication:N} of the force");
        work.Tell(new Signal(SignalTopics.Alerts, delivery, Withdrawn: true));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}
