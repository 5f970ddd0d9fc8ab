using Disc.Portal.Force.Network;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Publications;

/// <summary>The use cases of publishing: draft, publish, recall, and what became of it.</summary>
public sealed class PublicationRegister(TenantDatabase<ForceDb> database, NetworkRegister network, EveryPartnership partnerships)
{
    private static readonly Refusal Stale = new("It was changed in another window meanwhile. Load the page again to see both; what you typed here is not saved yet.");

    /// <summary>Every publication of the force, the latest first.</summary>
    public async Task<Outcome<IReadOnlyList<PublicationRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        // A draft is its author's until it is published.
        return await db.Publications.Where(p => p.State != PublicationState.Draft || p.Author == actor.AccountId)
            .OrderByDescending(p => p.EditedAt).Take(200)
            .Select(p => new PublicationRow(
                p.Id, p.Title, p.Priority, p.State, p.AuthorName, p.Author == actor.AccountId, p.RecalledAt ?? p.PublishedAt ?? p.EditedAt, p.LastDay,
                db.Deliveries.Count(d => d.Publication == p.Id && d.State == DeliveryState.Delivered),
                db.Deliveries.Count(d => d.Publication == p.Id && (d.State == DeliveryState.Pending || d.State == DeliveryState.Recalling)),
                db.Deliveries.Count(d => d.Publication == p.Id && d.State == DeliveryState.Refused)))
            .ToListAsync(cancellation);
    }

    /// <summary>One publication with its board.</summary>
    public async Task<Outcome<PublicationRecord>> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var found = await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (found is null || (found.State == PublicationState.Draft && found.Author != actor.AccountId))
            return PublicationRules.NotFound;
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.Publication == id).ToListAsync(cancellation);
        var names = partnerships.List().ToDictionary(tenant => tenant.Id.Value, tenant => tenant.Name);
        return new PublicationRecord(
            found.Id, found.Content, found.State, found.AuthorName, found.Author == actor.AccountId, found.PublishedAt, found.RecalledAt, found.Version,
            [.. deliveries
                .Select(d => new DeliveryRow(
                    d.Id, names.GetValueOrDefault(d.Partnership) ?? "A partnership that is not served now", d.Members, d.State, d.Reason, d.ChangedAt, d.Attempts, d.NextTry))
                .OrderBy(row => row.Partnership, StringComparer.CurrentCultureIgnoreCase)]);
    }

    /// <summary>Keeps a draft: a new one when <paramref name="id"/> is null.</summary>
    /// <returns>The draft's id and its new version.</returns>
    public async Task<Outcome<(Guid Id, int Version)>> SaveAsync(
        Actor actor, Guid? id, int version, PublicationContent content, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        Publication? draft;
        if (id is null)
        {
            var drafted = Publication.Draft(actor, content);
            if (!drafted.TryGet(out draft))
                return Outcome<(Guid, int)>.Refused(drafted.Refusals);
            work.Db.Publications.Add(draft);
            work.Record(Verbs.Collected, "publication", draft.Id);
        }
        else
        {
            draft = await work.Db.Publications.SingleOrDefaultAsync(p => p.Id == id && p.Author == actor.AccountId, cancellation);
            if (draft is null)
                return PublicationRules.NotFound;
            if (draft.Version != version)
                return Stale;
            var edited = draft.Edit(content, actor.At);
            if (!edited.Succeeded)
                return Outcome<(Guid, int)>.Refused(edited.Refusals);
            work.Record(Verbs.Altered, "publication", draft.Id, "title, text, priority, last day, audience");
        }

        await work.CommitAsync(cancellation);
        return (draft.Id, draft.Version);
    }

    /// <summary>
    /// Publishes a draft: the publication and a delivery for every partnership of the audience are committed together; the deliveries
    /// leave right after.
    /// </summary>
    /// <param name="actor">The author.</param>
    /// <param name="id">The draft.</param>
    /// <param name="version">The version that the author sees.</param>
    /// <param name="namesNobody">The author's answer to <see cref="PublicationRules.Question"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<Done>> PublishAsync(Actor actor, Guid id, int version, bool namesNobody, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        var listed = await network.ListAsync(actor, cancellation);
        if (!listed.TryGet(out var rows))
            return Outcome<Done>.Refused(listed.Refusals);
        await using var work = await database.BeginAsync(actor, cancellation);
        var publication = await work.Db.Publications.SingleOrDefaultAsync(p => p.Id == id && p.Author == actor.AccountId, cancellation);
        if (publication is null)
            return PublicationRules.NotFound;
        if (publication.Version != version)
            return Stale;
        var question = PublicationRules.Question(publication.Content);
        if (question is not null && !namesNobody)
            return question;
        var published = publication.Publish(actor.At);
        if (!published.Succeeded)
            return published;
        var deliveries = DeliveryPlan.Make(publication.Id, publication.Audience, rows, actor.At);
        if (!deliveries.Any(delivery => delivery.State == DeliveryState.Pending))
            return new Refusal(deliveries.Count == 0 ? "Choose at least one partnership." : "None of the chosen partnerships can get it. The reasons stand beside them.", "Audience");
        work.Db.Deliveries.AddRange(deliveries);
        work.Record(Verbs.Approved, "publication", id, $"published to {deliveries.Count}{(question is null ? "" : ", asked about personal data and confirmed")}");
        foreach (var heldBack in deliveries.Where(delivery => delivery.State == DeliveryState.Refused))
            work.Record(Verbs.Refused, "delivery", heldBack.Id, $"partnership {heldBack.Partnership:N}");
        work.Tell(new Signal(SignalTopics.Publications, id));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Takes it back everywhere, also where it is still on its way.</summary>
    public async Task<Outcome<Done>> RecallAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        // Any author may: what is wrong must not wait for whoever wrote it.
        var publication = await work.Db.Publications.SingleOrDefaultAsync(
            p => p.Id == id && (p.State != PublicationState.Draft || p.Author == actor.AccountId), cancellation);
        if (publication is null)
            return PublicationRules.NotFound;
        var recalled = publication.Recall(actor.At);
        if (!recalled.Succeeded)
            return recalled;
        foreach (var delivery in await work.Db.Deliveries.Where(d => d.Publication == id).ToListAsync(cancellation))
            delivery.AskBack(actor.At);
        work.Record(Verbs.Withdrew, "publication", id);
        work.Tell(new Signal(SignalTopics.Publications, id, Withdrawn: true));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Tries refused deliveries again, once their reason was put right.</summary>
    public async Task<Outcome<Done>> TryAgainAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (!await work.Db.Publications.AnyAsync(p => p.Id == id && p.State == PublicationState.Published, cancellation))
            return PublicationRules.NotFound;
        var refused = await work.Db.Deliveries.Where(d => d.Publication == id && d.State == DeliveryState.Refused).ToListAsync(cancellation);
        foreach (var delivery in refused)
            delivery.TryAgain(actor.At);
        work.Record(Verbs.Altered, "publication", id, $"{refused.Count} refused deliveries tried again");
        work.Tell(new Signal(SignalTopics.Publications, id));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}
