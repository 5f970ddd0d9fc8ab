using System.Threading.Channels;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Force.Publications;

/// <summary>
/// Empties the outbox of publications: knocks at each partnership's own door, a few at a time, recalls first. It may run twice at once
/// and may die at any point: what it did not note it does again, and the partnership answers that it has it.
/// </summary>
public sealed class DeliveryJob(
    DeliveryOutbox outbox, EveryPartnership partnerships, CurrentTenant current, TimeProvider clock, ILogger<DeliveryJob> log) : IForceJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Each round takes its rows out of what is due, so this ends: a failure is due only after a pause.
        while (await outbox.DueAsync(clock.Now(), cancellation) is { Count: > 0 } due)
            await RoundAsync(due, cancellation);
    }

    private async Task RoundAsync(IReadOnlyList<DueDelivery> due, CancellationToken cancellation)
    {
        var answers = Channel.CreateUnbounded<DeliveryAnswer>(new UnboundedChannelOptions { SingleReader = true });
        var noting = NoteAsync(answers.Reader, cancellation);
        try
        {
            await VisitAsync(due, answers.Writer, cancellation);
        }
        finally
        {
            answers.Writer.Complete();
            await noting;
        }
    }

    private async Task VisitAsync(IReadOnlyList<DueDelivery> due, ChannelWriter<DeliveryAnswer> answers, CancellationToken cancellation)
    {
        foreach (var held in due.Where(item => item.HeldBack is not null))
            answers.TryWrite(new(held.Alert.Delivery, DeliveryAnswer.Kinds.Refused, held.HeldBack));
        var byPartnership = due.Where(item => item.HeldBack is null).GroupBy(item => item.Partnership).ToDictionary(group => group.Key, group => group.ToList());
        var answered = new System.Collections.Concurrent.ConcurrentDictionary<Guid, byte>();
        var visits = await partnerships.VisitAsync(byPartnership.Keys.ToHashSet(), async (provider, tenant, token) =>
        {
            var door = provider.GetRequiredService<AlertDeliveries>();
            foreach (var item in byPartnership[tenant.Id])
            {
                answers.TryWrite(await KnockAsync(door, item, token));
                answered.TryAdd(item.Alert.Delivery, 0);
            }

            return true;
        }, cancellation);
        foreach (var visit in visits.Where(visit => visit.Failure is not null))
            log.LogWarning("Delivering to tenant {Tenant} failed ({Failure}); it is tried again", visit.Tenant.Id, visit.Failure!.GetType().Name);
        // Also a partnership that is not served now: it was not visited at all.
        foreach (var item in byPartnership.Values.SelectMany(items => items).Where(item => !answered.ContainsKey(item.Alert.Delivery)))
            answers.TryWrite(new(item.Alert.Delivery, DeliveryAnswer.Kinds.Failed));
    }

    private async Task<DeliveryAnswer> KnockAsync(AlertDeliveries door, DueDelivery item, CancellationToken cancellation)
    {
        var actor = Actor.Portal(current.Tenant, clock.Now());
        if (item.IsRecall)
        {
            var recalled = await door.RecallAsync(actor, item.Alert.Delivery, item.Alert.Publication, cancellation);
            return new(item.Alert.Delivery, recalled.Succeeded ? DeliveryAnswer.Kinds.Recalled : DeliveryAnswer.Kinds.Failed);
        }

        var arrival = await door.ReceiveAsync(actor, item.Alert, cancellation);
        return arrival.Succeeded
            ? new(item.Alert.Delivery, DeliveryAnswer.Kinds.Delivered)
            : new(item.Alert.Delivery, DeliveryAnswer.Kinds.Refused, arrival.Refusal!.Message);
    }

    // Notes answers as they come, so that the board moves; whatever came while one note was written goes into the next.
    private async Task NoteAsync(ChannelReader<DeliveryAnswer> answers, CancellationToken cancellation)
    {
        while (await answers.WaitToReadAsync(cancellation))
        {
            var batch = new List<DeliveryAnswer>();
            while (answers.TryRead(out var answer))
                batch.Add(answer);
            await outbox.NoteAsync(Actor.Portal(current.Tenant, clock.Now()), batch, cancellation);
        }
    }
}
