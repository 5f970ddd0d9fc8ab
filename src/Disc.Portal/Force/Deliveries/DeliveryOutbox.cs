using Disc.Portal.Force.Agreements;
using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Deliveries;

/// <summary>The force's side of the outbox: what is due, and noting what came of it.</summary>
public sealed class DeliveryOutbox(TenantDatabase<ForceDb> database, CurrentTenant current)
{
    // So that a recall never waits for a long list of one partnership: after so many the job looks again.
    private const int AtOnce = 20;

    /// <summary>The recalls that are due at an instant, what waits longest first.</summary>
    /// <param name="now">The instant (UTC).</param>
    /// <param name="without">Partnerships to leave out: they are being visited.</param>
    /// <param name="most">From how many partnerships at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<DueDelivery>> RecallsDueAsync(DateTime now, IReadOnlyCollection<Guid> without, int most, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, now));
        var due = await ChooseAsync(db.Deliveries.Where(d => d.State == DeliveryState.Recalling), now, without, most, cancellation);
        return [.. due.Select(d => new DueDelivery(d.Id, d.Publication, new TenantId(d.Partnership), null, null, null))];
    }

    /// <summary>The deliveries and corrections that are due at an instant, what waits longest first.</summary>
    /// <param name="now">The instant (UTC).</param>
    /// <param name="without">Partnerships to leave out: they are being visited.</param>
    /// <param name="most">For how many partnerships at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<DueDelivery>> DueAsync(DateTime now, IReadOnlyCollection<Guid> without, int most, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, now));
        var due = await ChooseAsync(
            db.Deliveries.Where(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Correcting), now, without, most, cancellation);
        if (due.Count == 0)
            return [];
        var wanted = due.Select(d => d.Publication).Distinct().ToList();
        var editions = (await db.Editions.AsNoTracking().Where(e => wanted.Contains(e.Publication)).ToListAsync(cancellation))
            .ToDictionary(edition => (edition.Publication, edition.Number));
        var agreements = await AgreementRegister.NewestAsync(db, cancellation);
        var today = London.DayOf(now);
        return
        [
            .. due.Select(d =>
            {
                var edition = editions[(d.Publication, d.Edition)];
                var item = new IncomingItem(
                    d.Id, edition.Publication, edition.Number, edition.Title, edition.Text, current.Tenant.Name, edition.PublishedAt, edition.CorrectedAt,
                    edition.ExpiresAt, new IncomingAlert(edition.Priority));
                // Asked once more when it leaves: the agreement may have lapsed while the delivery waited. A correction follows what
                // stands there already, as a recall does: what is wrong must not stay because a paper lapsed.
                var heldBack = d.State == DeliveryState.Correcting ? null
                    : edition.ExpiresAt <= now ? "It ended before it could be delivered."
                    : AgreementRules.WhyNotDelivered(agreements.GetValueOrDefault(d.Partnership)?.CertifiedUntil, today)?.Message;
                return new DueDelivery(d.Id, d.Publication, new TenantId(d.Partnership), item, edition.Picture, heldBack);
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
            Note(work, deliveries[answer.Delivery], answer);
        // Another topic than the one that wakes the job.
        work.Tell(new Signal(SignalTopics.Deliveries));
        await work.CommitAsync(cancellation);
    }

    private static void Note(Work<ForceDb> work, Delivery delivery, DeliveryAnswer answer)
    {
        var crossing = $"publication {delivery.Publication:N}, partnership {delivery.Partnership:N}";
        var at = work.Actor.At;
        var stood = delivery.State == DeliveryState.Correcting;
        switch (answer.Kind)
        {
            case DeliveryAnswer.Kinds.Delivered or DeliveryAnswer.Kinds.Corrected when delivery.Deliver(answer.Edition, at):
                if (!stood)
                    work.Record(Verbs.Disclosed, "delivery", delivery.Id, crossing);
                // The first edition may have arrived without our knowing: then both stand on record now.
                if (stood || answer.Kind == DeliveryAnswer.Kinds.Corrected)
                    work.Record(Verbs.Altered, "delivery", delivery.Id, $"{crossing}, edition {answer.Edition}");
                break;
            case DeliveryAnswer.Kinds.Refused when delivery.Refuse(answer.Reason ?? "", at):
                work.Record(Verbs.Refused, "delivery", delivery.Id, crossing);
                break;
            case DeliveryAnswer.Kinds.Recalled when delivery.Recall(at):
                work.Record(Verbs.Withdrew, "delivery", delivery.Id, crossing);
                break;
            case DeliveryAnswer.Kinds.Failed:
                delivery.Fail(at);
                break;
        }
    }

    private static async Task<List<Delivery>> ChooseAsync(
        IQueryable<Delivery> waiting, DateTime now, IReadOnlyCollection<Guid> without, int most, CancellationToken cancellation)
    {
        if (most <= 0)
            return [];
        var busy = without.ToList();
        var partnerships = await waiting.Where(d => d.NextTry <= now && !busy.Contains(d.Partnership))
            .GroupBy(d => d.Partnership).OrderBy(group => group.Min(d => d.NextTry)).Select(group => group.Key).Take(most).ToListAsync(cancellation);
        var chosen = new List<Delivery>();
        foreach (var partnership in partnerships)
        {
            chosen.AddRange(await waiting.AsNoTracking().Where(d => d.NextTry <= now && d.Partnership == partnership)
                .OrderBy(d => d.NextTry).Take(AtOnce).ToListAsync(cancellation));
        }

        return chosen;
    }
}
