using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Force.Pictures;
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
                db.Deliveries.Count(d => d.Publication == p.Id && (d.State == DeliveryState.Delivered || d.State == DeliveryState.Correcting)),
                db.Deliveries.Count(d => d.Publication == p.Id && (d.State == DeliveryState.Pending || d.State == DeliveryState.Correcting || d.State == DeliveryState.Recalling)),
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
            found.Id, found.Content, found.State, found.AuthorName, found.Author == actor.AccountId, found.PublishedAt, found.CorrectedAt, found.RecalledAt, found.Version,
            [.. deliveries
                .Select(d => new DeliveryRow(
                    d.Id, names.GetValueOrDefault(d.Partnership) ?? "A partnership that is not served now", d.Members, d.State, d.Reason, d.ChangedAt, d.Attempts, d.NextTry))
                .OrderBy(row => row.Partnership, StringComparer.CurrentCultureIgnoreCase)]);
    }

    /// <summary>Keeps a draft, as it stands while it is being typed: a new one when <paramref name="id"/> is null.</summary>
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
                return PublicationRules.Stale;
            var edited = draft.Edit(content, actor.At);
            if (!edited.Succeeded)
                return Outcome<(Guid, int)>.Refused(edited.Refusals);
            work.Record(Verbs.Altered, "publication", draft.Id, "title, text, priority, last day, audience, picture");
        }

        if (await PictureRegister.PutAsync(work, draft.Id, content.Picture, cancellation) is { } gone)
            return gone;

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
            return PublicationRules.Stale;
        var question = PublicationRules.Question(publication.Content);
        if (question is not null && !namesNobody)
            return question;
        var published = publication.Publish(actor.At);
        if (!published.TryGet(out var edition))
            return Outcome<Done>.Refused(published.Refusals);
        var deliveries = DeliveryPlan.Make(publication.Id, publication.Audience, rows, actor.At);
        if (!deliveries.Any(delivery => delivery.State == DeliveryState.Pending))
            return new Refusal(deliveries.Count == 0 ? "Choose at least one partnership." : "None of the chosen partnerships can get it. The reasons stand beside them.", "Audience");
        work.Db.Editions.Add(edition);
        work.Db.Deliveries.AddRange(deliveries);
        if (edition.Picture is { } chosen && await work.Db.AuthoredPictures.FindAsync([chosen], cancellation) is { } picture)
            picture.Publish();
        work.Record(Verbs.Approved, "publication", id, $"published to {deliveries.Count}{(question is null ? "" : ", asked about personal data and confirmed")}");
        foreach (var heldBack in deliveries.Where(delivery => delivery.State == DeliveryState.Refused))
            work.Record(Verbs.Refused, "delivery", heldBack.Id, $"partnership {heldBack.Partnership:N}");
        work.Tell(new Signal(SignalTopics.Publications, id));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>
    /// Puts right what is published: the next edition and the deliveries that bring it to the same partnerships are committed together.
    /// </summary>
    /// <param name="actor">Any author: what is wrong must not wait for whoever wrote it.</param>
    /// <param name="id">The publication.</param>
    /// <param name="version">The version that the author sees.</param>
    /// <param name="correction">What is to stand there.</param>
    /// <param name="namesNobody">The author's answer to <see cref="PublicationRules.Question"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<Done>> CorrectAsync(
        Actor actor, Guid id, int version, Correction correction, bool namesNobody, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PublicationPermissions.Publish) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var publication = await work.Db.Publications.SingleOrDefaultAsync(
            p => p.Id == id && (p.State != PublicationState.Draft || p.Author == actor.AccountId), cancellation);
        if (publication is null)
            return PublicationRules.NotFound;
        if (publication.Version != version)
            return PublicationRules.Stale;
        var question = PublicationRules.Question(correction.Of(publication.Content));
        if (question is not null && !namesNobody)
            return question;
        var corrected = publication.Correct(correction, actor.At);
        if (!corrected.TryGet(out var edition))
            return Outcome<Done>.Refused(corrected.Refusals);
        work.Db.Editions.Add(edition);
        foreach (var delivery in await work.Db.Deliveries.Where(d => d.Publication == id).ToListAsync(cancellation))
            delivery.Correct(edition.Number, actor.At);
        work.Record(
            Verbs.Altered, "publication", id, $"corrected, edition {edition.Number}{(question is null ? "" : ", asked about personal data and confirmed")}");
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
