using Disc.Portal.Force.Agreements;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Publications;

/// <summary>The force's side of the outbox: what is due, and noting what came of it.</summary>
public sealed class DeliveryOutbox(TenantDatabase<ForceDb> database, CurrentTenant current)
{
    private const int AtOnce = 1000;

    /// <summary>What is due at an instant: recalls first, then what waits longest.</summary>
    public async Task<IReadOnlyList<DueDelivery>> DueAsync(DateTime now, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, now));
        var due = await db.Deliveries.AsNoTracking()
            .Where(d => (d.State == DeliveryState.Recalling || d.State == DeliveryState.Pending) && d.NextTry <= now)
            .OrderBy(d => d.State == DeliveryState.Recalling ? 0 : 1).ThenBy(d => d.NextTry).Take(AtOnce)
            .Select(d => new { d.Id, d.Publication, d.Partnership, d.State }).ToListAsync(cancellation);
        if (due.Count == 0)
            return [];
        var wanted = due.Select(d => d.Publication).Distinct().ToList();
        var publications = await db.Publications.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var agreements = await AgreementRegister.NewestAsync(db, cancellation);
        var today = London.DayOf(now);
        return
        [
            .. due.Select(d =>
            {
                var item = publications[d.Publication];
                var alert = new IncomingAlert(
                    d.Id, item.Id, item.Edition, item.Title, item.Text, item.Priority, current.Tenant.Name, item.PublishedAt!.Value, item.ExpiresAt);
                // Asked once more when it leaves: the agreement may have lapsed while the delivery waited.
                var heldBack = item.ExpiresAt <= now
                    ? "It ended before it could be delivered."
                    : AgreementRules.WhyNotDelivered(agreements.GetValueOrDefault(d.Partnership)?.CertifiedUntil, today)?.Message;
                var isRecall = d.State == DeliveryState.Recalling;
                return new DueDelivery(new TenantId(d.Partnership), isRecall, alert, isRecall ? null : heldBack);
            }),
        ];
    }

    /// <summary>Notes what came of attempts, all in one transaction; an answer that was overtaken by a recall changes nothing.</summary>
    public async Task NoteAsync(Actor actor, IReadOnlyCollection<DeliveryAnswer> answers, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        var ids = answers.Select(answer => answer.Delivery).ToList();
        var deliveries = await work.Db.Deliveries.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellation);
        foreach (var answer in answers)
        {
            var delivery = deliveries[answer.Delivery];
            var crossing = $"publication {delivery.Publication:N}, partnership {delivery.Partnership:N}";
            switch (answer.Kind)
            {
                case DeliveryAnswer.Kinds.Delivered when delivery.Deliver(actor.At):
                    work.Record(Verbs.Disclosed, "delivery", delivery.Id, crossing);
                    break;
                case DeliveryAnswer.Kinds.Refused when delivery.Refuse(answer.Reason ?? "", actor.At):
                    work.Record(Verbs.Refused, "delivery", delivery.Id, crossing);
                    break;
                case DeliveryAnswer.Kinds.Recalled when delivery.Recall(actor.At):
                    work.Record(Verbs.Withdrew, "delivery", delivery.Id, crossing);
                    break;
                case DeliveryAnswer.Kinds.Failed:
                    delivery.Fail(actor.At);
                    break;
            }
        }

        // Another topic than the one that wakes the job.
        work.Tell(new Signal(SignalTopics.Deliveries));
        await work.CommitAsync(cancellation);
    }
}
