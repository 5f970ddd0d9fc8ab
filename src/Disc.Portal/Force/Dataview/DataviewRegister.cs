using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Projection;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;

namespace Disc.Portal.Force.Dataview;

/// <summary>
/// The use cases of the Dataview. Each answer stands on three things in this order: a purpose that holds, a projection that is fresh,
/// and a look-up that is on record before anything is shown (rule 13).
/// </summary>
public sealed class DataviewRegister(
    PurposeRegister purposes, LookUpRegister lookUps, DisclosureJob disclosures, ProjectionFollower follower, People people)
{
    // Rule 7 allows five seconds on connected screens.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(4);

    /// <summary>Searches. The look-up is the query as it stands, with the list that it returns.</summary>
    public async Task<Outcome<SearchAnswer>> SearchAsync(Actor actor, DataviewQuery query, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DataviewPermissions.Search) is { } refusal)
            return refusal;
        if (DataviewRules.WhyNot(query) is { Count: > 0 } refusals)
            return Outcome<SearchAnswer>.Refused(refusals);
        if (await purposes.HeldAsync(actor, cancellation) is not { } purpose)
            return PurposeRules.NoPurpose;
        await follower.CatchUpAsync(Fresh, cancellation);
        var now = await people.NowAsync(cancellation);
        var found = now.Search(query);
        var recorded = await lookUps.RecordAsync(actor, purpose, new Look(
            ViewingKind.Found, query.InWords(), query.Write(), found.Count, Addresses(found), found.Any(person => person.Partnerships.Count > 1)), cancellation);
        return recorded.TryGet(out var lookUp) ? new SearchAnswer(lookUp, found, now.Freshness) : recorded.Refusal!;
    }

    /// <summary>Opens a person. It is a look-up of its own, and the partnerships are told of it at once.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="person">The person's address.</param>
    /// <param name="young">Why, for a person who is or may be under 18: a second reason, asked each time.</param>
    /// <param name="cancellation">Stops before anything is on record.</param>
    public async Task<Outcome<OpenedPerson>> OpenAsync(Actor actor, Guid person, string? young = null, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DataviewPermissions.Search) is { } refusal)
            return refusal;
        if (await purposes.HeldAsync(actor, cancellation) is not { } purpose)
            return PurposeRules.NoPurpose;
        await follower.CatchUpAsync(Fresh, cancellation);
        var now = await people.NowAsync(cancellation);
        if (now.PersonOf(person) is not { } held)
            return DataviewRules.NotShared;
        var isYoung = held.YouthOn(now.Today) != Youth.None;
        if (isYoung && DataviewRules.WhyNotYoung(young) is { } ask)
            return ask;
        var opened = PersonView.Of(held, now);
        var recorded = await lookUps.RecordAsync(actor, purpose, new Look(
            ViewingKind.Opened, "Opened a person", "", 1, Addresses([opened.Person]), opened.Person.Partnerships.Count > 1,
            isYoung ? young : null), cancellation);
        if (!recorded.TryGet(out var lookUp))
            return recorded.Refusal!;
        // What cannot be told now waits in the outbox.
        await disclosures.CarryAsync(lookUp, cancellation);
        return opened;
    }

    /// <summary>The same answer without what is no longer shared; nothing is added, for what was not in the look-up was not put on record.</summary>
    /// <param name="actor">Who looks at it.</param>
    /// <param name="answer">What they see.</param>
    /// <param name="within">How old the projection may be: nothing when a partnership said that something changed.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<SearchAnswer> StillSharedAsync(Actor actor, SearchAnswer answer, TimeSpan within, CancellationToken cancellation = default)
    {
        if (await purposes.HeldAsync(actor, cancellation) is null)
            return answer with { People = [] };
        await follower.CatchUpAsync(within, cancellation);
        var now = await people.NowAsync(cancellation);
        return answer with
        {
            People = [.. answer.People.Select(person => Still(person.Records, now) is { } held ? now.Describe(held, person.Why) with { Id = person.Id } : null).OfType<FoundPerson>()],
            Freshness = now.Freshness,
        };
    }

    /// <summary>The same person without what is no longer shared; null when nothing is left, or the purpose has ended.</summary>
    public async Task<OpenedPerson?> StillSharedAsync(Actor actor, OpenedPerson opened, TimeSpan within, CancellationToken cancellation = default)
    {
        if (await purposes.HeldAsync(actor, cancellation) is null)
            return null;
        await follower.CatchUpAsync(within, cancellation);
        var now = await people.NowAsync(cancellation);
        return Still(opened.Person.Records, now) is { } held ? PersonView.Of(held, now) : null;
    }

    /// <summary>The query of an earlier search of one's own, held here under a random id so that no address carries a name (rule 8).</summary>
    public async Task<DataviewQuery?> QueryAsync(Actor actor, Guid lookUp, CancellationToken cancellation = default) =>
        actor.May(DataviewPermissions.Search) && await lookUps.QueryAsync(actor, lookUp, cancellation) is { Length: > 0 } text ? DataviewQuery.Read(text) : null;

    /// <summary>The areas that can be chosen, and how far the Dataview can be relied on.</summary>
    public async Task<Outcome<DataviewScope>> ScopeAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DataviewPermissions.Search) is { } refusal)
            return refusal;
        await follower.CatchUpAsync(Fresh, cancellation);
        var now = await people.NowAsync(cancellation);
        return new DataviewScope(now.Areas, now.Count, now.Freshness);
    }

    private static HeldPerson? Still(IReadOnlyList<RecordAddress> records, PeopleNow now)
    {
        var held = records.Select(record => now.Find(record.Id)).OfType<HeldRecord>().ToList();
        return held.Count == 0 ? null : HeldPerson.Of(held, [.. held.SelectMany(record => now.PersonOf(record.Id)!.Held).Distinct()]);
    }

    private static List<(Guid Partnership, Guid Subject)> Addresses(IEnumerable<FoundPerson> found) =>
        [.. found.SelectMany(person => person.Records).Select(record => (record.Partnership, record.Subject))];
}

/// <summary>What the Dataview reaches now.</summary>
public sealed record DataviewScope(IReadOnlyList<string> Areas, int Records, Freshness Freshness);
