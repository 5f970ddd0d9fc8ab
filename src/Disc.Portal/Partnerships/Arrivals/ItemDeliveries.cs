using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>The partnership's own door for what its force delivers: there is no second way in.</summary>
public sealed class ItemDeliveries(TenantDatabase<PartnershipDb> database, TenantFiles files, CurrentTenant current)
{
    /// <summary>
    /// Takes in an item, each edition exactly once: a repeated or overtaken one is answered and changes nothing, a recalled one never
    /// appears, and a later one puts right what stands here.
    /// </summary>
    public async Task<Outcome<Arrival>> ReceiveAsync(Actor actor, IncomingItem incoming, CancellationToken cancellation = default)
    {
        if (DeliveryRules.WhyNotHeard(actor, current.Tenant) is { } stranger)
            return stranger;
        if (incoming.Body is not IncomingAlert body)
            return new Refusal("It cannot take in this kind of item.");
        if (incoming.Picture is null || await IsKnownAsync(actor, incoming.Delivery, cancellation))
            return await TakeAsync(actor, incoming, body, null, cancellation);

        // The file first, under an id of its own: two deliveries of the same alert at once never write over each other. A file
        // whose row was never written is unreadable for ever, for its key is gone.
        var picture = new SealedPicture(Guid.CreateVersion7(actor.At), files.NewObjectKey());
        await files.WriteAsync(Alert.PictureFolder, picture.Id, picture.Key, incoming.Picture.Bytes, cancellation);
        var arrived = false;
        try
        {
            var answer = await TakeAsync(actor, incoming, body, picture, cancellation);
            arrived = answer.TryGet(out var arrival) && arrival == Arrival.Arrived;
            return answer;
        }
        finally
        {
            if (!arrived)
                files.Delete(Alert.PictureFolder, picture.Id);
        }
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
            work.Db.AlertArrivals.Add(arrival = new AlertArrival(delivery, publication, 0, actor.At));
        arrival.Recall(actor.At);
        var alert = await work.Db.Alerts.FindAsync([delivery], cancellation);
        var picture = alert?.Recall(actor.At);
        work.Record(Verbs.Withdrew, "alert", delivery, $"publication {publication:N} of the force");
        work.Tell(new Signal(SignalTopics.Alerts, delivery, Withdrawn: true));
        await work.CommitAsync(cancellation);
        // Its key is destroyed already; the file goes too.
        if (picture is { } gone)
            files.Delete(Alert.PictureFolder, gone);
        return Done.Yes;
    }

    private async Task<bool> IsKnownAsync(Actor actor, Guid delivery, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(actor);
        return await db.AlertArrivals.AnyAsync(arrival => arrival.Id == delivery, cancellation);
    }

    private async Task<Outcome<Arrival>> TakeAsync(Actor actor, IncomingItem incoming, IncomingAlert body, SealedPicture? picture, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.AlertArrivals.FindAsync([incoming.Delivery], cancellation) is { } seen)
            return seen.RecalledAt is not null ? Arrival.RecalledBefore : await CorrectAsync(work, seen, incoming, body, cancellation);
        if (DeliveryRules.WhyNotTaken(await work.Db.Profiles.AsNoTracking().SingleAsync(cancellation)) is { } refusal)
        {
            work.Record(Verbs.Refused, "alert", incoming.Delivery, $"publication {incoming.Publication:N}");
            await work.CommitAsync(cancellation);
            return refusal;
        }

        var alert = new Alert(
            incoming.Delivery, incoming.Title, incoming.Text, body.Priority, incoming.Author, incoming.PublishedAt, incoming.ExpiresAt);
        alert.DeliveredFrom(incoming.Publication, incoming.Edition, incoming.CorrectedAt);
        if (picture is not null)
            alert.Show(picture.Id, picture.Key);
        work.Db.Alerts.Add(alert);
        work.Db.AlertArrivals.Add(new AlertArrival(incoming.Delivery, incoming.Publication, incoming.Edition, actor.At));
        work.Record(
            Verbs.Collected, "alert", incoming.Delivery,
            $"publication {incoming.Publication:N} of the force, edition {incoming.Edition}{(picture is null ? "" : $", picture {picture.Id:N}")}");
        work.Tell(new Signal(SignalTopics.Alerts, incoming.Delivery));
        await work.CommitAsync(cancellation);
        return Arrival.Arrived;
    }

    // What stands here is put right whatever the switches say now: they are about taking in more.
    private static async Task<Arrival> CorrectAsync(Work<PartnershipDb> work, AlertArrival seen, IncomingItem incoming, IncomingAlert body, CancellationToken cancellation)
    {
        if (seen.Edition >= incoming.Edition || await work.Db.Alerts.FindAsync([incoming.Delivery], cancellation) is not { } alert)
            return Arrival.SeenBefore;
        alert.Correct(incoming.Title, incoming.Text, body.Priority, incoming.ExpiresAt, incoming.Edition, incoming.CorrectedAt);
        seen.Correct(incoming.Edition);
        work.Record(Verbs.Altered, "alert", incoming.Delivery, $"publication {incoming.Publication:N} of the force, edition {incoming.Edition}");
        work.Tell(new Signal(SignalTopics.Alerts, incoming.Delivery));
        await work.CommitAsync(cancellation);
        return Arrival.Corrected;
    }

    private sealed record SealedPicture(Guid Id, byte[] Key);
}
