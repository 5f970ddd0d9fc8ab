using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What follows from the last day of a case, wherever it changes: until when members see the person, and how long the record is kept.</summary>
internal static class ExclusionListings
{
    /// <summary>The listing and the record follow a case whose last day changed.</summary>
    public static async Task FollowAsync(this Work<PartnershipDb> work, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var young = subject.MayBeUnder18On(London.DayOf(work.Actor.At));
        foreach (var listing in await work.Db.Listings.Where(l => l.ExclusionId == exclusion.Id && l.State == ListingState.Approved).ToListAsync(cancellation))
        {
            var latest = ListingRules.LatestEnd(listing.StartsOn, young);
            listing.LastsUntil(exclusion.EndsOn < latest ? exclusion.EndsOn : latest);
            work.Record(Verbs.Altered, "listing", listing.Id, $"last day, follows exclusion {exclusion.Id:N}");
        }

        KeepFor(exclusion, subject);
        work.SubjectChanged(subject.Id);
        work.Tell(new Signal(SignalTopics.Galleries, subject.Id));
    }

    /// <summary>The record of the person is kept for some time after the last day.</summary>
    public static void KeepFor(Exclusion exclusion, Subject subject)
    {
        var erasedOn = Exclusion.ErasedOn(subject.EraseOn, exclusion.EndsOn);
        if (erasedOn != subject.EraseOn)
            subject.KeepUntil(erasedOn, $"exclusion {exclusion.Reference} is kept for {Exclusion.KeptMonths} months after its last day");
    }
}
