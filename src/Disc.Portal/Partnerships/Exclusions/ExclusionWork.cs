using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>Work on one case, of whatever feature: who may do it, whether there is such a case, and whether somebody else was quicker, is asked in this one place.</summary>
public sealed class ExclusionWork(TenantDatabase<PartnershipDb> database, ExclusionBar bar, TimeProvider clock)
{
    /// <summary>Takes one step of a case, and keeps it unless it is refused.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="permission">What it takes.</param>
    /// <param name="what">The step in a word, for the audit trail of a refusal.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="step">Does it, with its history row, and answers with what stands against it.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public async Task<Outcome<Done>> OnCaseAsync(
        Actor actor, string permission, string what, Guid id, int version,
        Func<Work<PartnershipDb>, Exclusion, Subject, Task<IReadOnlyList<Refusal>>> step, CancellationToken cancellation)
    {
        if (await bar.WhyNotAsync(actor, permission, what, id, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Exclusions.SingleOrDefaultAsync(x => x.Id == id, cancellation) is not { } exclusion)
            return ExclusionRules.NotFound;
        var seen = exclusion.Version;
        var subject = await work.Db.Subjects.SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
        if (await step(work, exclusion, subject) is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        // Asked last: "it is decided already" says more than "it changed".
        if (seen != version)
            return ExclusionRules.Stale;
        Tell(work, exclusion);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Records that the person has the notice: now it is in force, and the subject is listed until its last day.</summary>
    /// <returns>What stands against it; empty when it was done.</returns>
    internal async Task<IReadOnlyList<Refusal>> ServeAsync(
        Work<PartnershipDb> work, Exclusion exclusion, Subject subject, ServiceOfNotice service, CancellationToken cancellation)
    {
        if (ExclusionRules.WhyNotServe(exclusion, subject, clock.Today()) is { } refusal)
            return [refusal];
        if (ExclusionRules.WhyNotService(exclusion, service, clock.Now()) is { Count: > 0 } refusals)
            return refusals;
        exclusion.Serve(service, work.Actor.AccountId, work.Actor.At);
        ExclusionListings.KeepFor(exclusion, subject);
        await TakeOffAsync(work, exclusion, "served", cancellation);
        if (exclusion.IsShownToMembers)
            await ListAsync(work, exclusion, subject, exclusion.EndsOn, exclusion.DecidedBy!.Value, cancellation);
        work.Record(new HistoryEntry(
            Verbs.Altered, "exclusion", exclusion.Id, $"served, {service.Method}{(service.Result is { } result ? $", {result}" : "")}", service.By.Trim(), subject.ObjectKey));
        work.SubjectChanged(subject.Id);
        work.Tell(new Signal(SignalTopics.Galleries, subject.Id));
        return [];
    }

    /// <summary>Tells open pages that a case changed.</summary>
    internal static void Tell(Work<PartnershipDb> work, Exclusion exclusion) => work.Tell(new Signal(SignalTopics.Exclusions, exclusion.Id));

    /// <summary>Takes the person off the gallery where a case put them.</summary>
    /// <param name="work">The piece of work.</param>
    /// <param name="exclusion">The case.</param>
    /// <param name="because">Why, in a word for the audit trail.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task TakeOffAsync(Work<PartnershipDb> work, Exclusion exclusion, string because, CancellationToken cancellation)
    {
        foreach (var listing in await work.Db.Listings.Where(l => l.ExclusionId == exclusion.Id && l.State == ListingState.Approved).ToListAsync(cancellation))
            work.TakeOff(listing, $", exclusion {exclusion.Id:N} {because}");
    }

    /// <summary>Lists the person in the gallery of the excluded because of a case.</summary>
    /// <param name="work">The piece of work.</param>
    /// <param name="exclusion">The case; its proposer is that of the listing: nobody lists alone (rule 5).</param>
    /// <param name="subject">The person.</param>
    /// <param name="until">The last day; somebody who is, or may be, under 18 is shown for a shorter time.</param>
    /// <param name="second">The second person.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task ListAsync(
        Work<PartnershipDb> work, Exclusion exclusion, Subject subject, DateOnly until, Guid second, CancellationToken cancellation)
    {
        var gallery = await work.Db.Galleries.FirstOrDefaultAsync(g => g.Kind == GalleryKind.Exclusions, cancellation);
        if (gallery is null)
        {
            gallery = Gallery.ForExcluded(await work.Db.Galleries.MaxAsync(g => (int?)g.Order, cancellation) ?? 0);
            work.Db.Galleries.Add(gallery);
        }

        var today = clock.Today();
        var interim = exclusion.State == ExclusionState.Interim;
        var starts = !interim && exclusion.StartsOn > today ? exclusion.StartsOn : today;
        // The ban of somebody young may outlast the time that members may see them.
        var latest = ListingRules.LatestEnd(starts, subject.MayBeUnder18On(today));
        var listing = new Listing(
            Guid.CreateVersion7(), subject.Id, gallery.Id, starts, until < latest ? until : latest,
            interim ? "Excluded for a short time." : $"Exclusion {exclusion.Reference} is in force.", exclusion.ProposedBy, exclusion.Steps[0].At);
        listing.FollowsFrom(exclusion.Id);
        if (exclusion.SecondWeighingUp is { } weighed)
            listing.Weigh(weighed, second);
        listing.Decide(true, second, work.Actor.At);
        work.Db.Listings.Add(listing);
        work.Record(Verbs.Approved, "listing", listing.Id, "follows from an exclusion");
    }
}
