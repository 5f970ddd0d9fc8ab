using Disc.Portal.Force.Pictures;
using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Force.Deliveries;

/// <summary>
/// Empties the outbox: a trip to each partnership's own door, and another one for recalls, none of which waits for any other. It may
/// run twice at once and may die at any point: what it did not note it does again, and the partnership answers that it has it.
/// </summary>
public sealed class DeliveryJob(
    DeliveryOutbox outbox, EveryPartnership partnerships, PictureStore pictures, TenantSignals signals, CurrentTenant current, TimeProvider clock,
    ILogger<DeliveryJob> log) : IForceJob, IUrgentJob
{
    private const int DeliveriesAtOnce = 4;

    // Room of their own: partnerships that are slow to take things in never keep a recall from the others (rule 7).
    private const int RecallsAtOnce = 16;

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var news = signals.Listen();
        var (recalls, deliveries) = (new Trips(), new Trips());
        var heard = HearAsync(news, cancellation);
        try
        {
            // Each trip takes its rows out of what is due, so this ends: a failure is due only after a pause.
            while (true)
            {
                await SetOutAsync(recalls, await outbox.RecallsDueAsync(clock.Now(), recalls.Keys, RecallsAtOnce - recalls.Count, cancellation), cancellation);
                await SetOutAsync(deliveries, await outbox.DueAsync(clock.Now(), deliveries.Keys, DeliveriesAtOnce - deliveries.Count, cancellation), cancellation);
                if (recalls.Count + deliveries.Count == 0)
                    return;
                await Task.WhenAny(recalls.Values.Concat(deliveries.Values).Append(heard));
                if (heard.IsCompleted)
                    heard = HearAsync(news, cancellation);
                await NoteAsync([.. Back(recalls), .. Back(deliveries)], cancellation);
            }
        }
        finally
        {
            // Nothing outlives the scope that it was sent out from; what came of it is asked again next time.
            await Task.WhenAll(recalls.Values.Concat(deliveries.Values).Select(trip => trip.ContinueWith(_ => { }, TaskScheduler.Default)));
        }
    }

    // Something was published, corrected or recalled while others are still on their way.
    private static async Task HearAsync(SignalSubscription news, CancellationToken cancellation)
    {
        while (await news.Signals.WaitToReadAsync(cancellation))
        {
            while (news.Signals.TryRead(out var signal))
            {
                if (signal.Topic == SignalTopics.Publications)
                    return;
            }
        }
    }

    private static List<DeliveryAnswer> Back(Trips trips)
    {
        var answers = new List<DeliveryAnswer>();
        foreach (var (partnership, trip) in trips.Where(pair => pair.Value.IsCompleted).ToList())
        {
            trips.Remove(partnership);
            answers.AddRange(trip.GetAwaiter().GetResult());
        }

        return answers;
    }

    private async Task SetOutAsync(Trips trips, IReadOnlyList<DueDelivery> due, CancellationToken cancellation)
    {
        await NoteAsync([.. due.Where(item => item.HeldBack is not null)
            .Select(item => new DeliveryAnswer(item.Delivery, DeliveryAnswer.Kinds.Refused, Reason: item.HeldBack))], cancellation);
        foreach (var group in due.Where(item => item.HeldBack is null).GroupBy(item => item.Partnership))
        {
            var carried = new List<DueDelivery>();
            foreach (var item in group)
                carried.Add(item.Picture is { } picture ? item with { Item = item.Item! with { Files = await FilesAsync(picture, cancellation) } } : item);
            trips.Add(group.Key.Value, VisitAsync(group.Key, carried, cancellation));
        }
    }

    // A picture that is gone meanwhile (it was recalled) is not carried.
    private async Task<IReadOnlyList<IncomingFile>> FilesAsync(Guid picture, CancellationToken cancellation) =>
        await pictures.ReadAsync(picture, cancellation) is { } bytes ? [new(picture, "picture.jpg", "image/jpeg", true, bytes)] : [];

    private async Task<IReadOnlyList<DeliveryAnswer>> VisitAsync(TenantId partnership, IReadOnlyList<DueDelivery> due, CancellationToken cancellation)
    {
        var answers = new List<DeliveryAnswer>();
        var visit = await partnerships.VisitAsync(partnership, async (provider, _, token) =>
        {
            var door = provider.GetRequiredService<ItemDeliveries>();
            foreach (var item in due)
                answers.Add(await KnockAsync(door, item, token));
            return true;
        }, cancellation);
        if (visit?.Failure is { } failure)
            log.LogWarning("Delivering to tenant {Tenant} failed ({Failure}); it is tried again", partnership, failure.GetType().Name);
        // Also when the partnership is not served now: it was not visited at all.
        answers.AddRange(due.Skip(answers.Count).Select(item => new DeliveryAnswer(item.Delivery, DeliveryAnswer.Kinds.Failed)));
        return answers;
    }

    private async Task<DeliveryAnswer> KnockAsync(ItemDeliveries door, DueDelivery item, CancellationToken cancellation)
    {
        var actor = Actor.Portal(current.Tenant, clock.Now());
        if (item.Item is not { } incoming)
        {
            var recalled = await door.RecallAsync(actor, item.Delivery, item.Publication, cancellation);
            return new(item.Delivery, recalled.Succeeded ? DeliveryAnswer.Kinds.Recalled : DeliveryAnswer.Kinds.Failed);
        }

        var arrival = await door.ReceiveAsync(actor, incoming, cancellation);
        return arrival.TryGet(out var arrived)
            ? new(item.Delivery, arrived == Arrival.Corrected ? DeliveryAnswer.Kinds.Corrected : DeliveryAnswer.Kinds.Delivered, incoming.Edition)
            : new(item.Delivery, DeliveryAnswer.Kinds.Refused, Reason: arrival.Refusal!.Message);
    }

    private Task NoteAsync(IReadOnlyCollection<DeliveryAnswer> answers, CancellationToken cancellation) => answers.Count == 0
        ? Task.CompletedTask
        : outbox.NoteAsync(Actor.Portal(current.Tenant, clock.Now()), answers, cancellation);

    /// <summary>The trips under way, by partnership.</summary>
    private sealed class Trips : Dictionary<Guid, Task<IReadOnlyList<DeliveryAnswer>>>;
}
