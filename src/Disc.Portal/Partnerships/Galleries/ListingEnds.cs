using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The one place where a listing that was shown ends, by its date or by a person: on record, off open screens, and told to the force.</summary>
internal static class ListingEnds
{
    /// <summary>Its last day is over.</summary>
    public static void End(this Work<PartnershipDb> work, Listing listing)
    {
        listing.End();
        Tell(work, listing, ", its last day is over", null, null);
    }

    /// <summary>It is taken off before its time.</summary>
    /// <param name="work">The use case.</param>
    /// <param name="listing">What is taken off.</param>
    /// <param name="by">What took it off, for the audit trail; empty for a person's own decision about the listing.</param>
    /// <param name="why">The person's reason, where it is not on record elsewhere.</param>
    /// <param name="key">The subject's key, which seals the reason.</param>
    public static void TakeOff(this Work<PartnershipDb> work, Listing listing, string by = "", string? why = null, byte[]? key = null)
    {
        listing.Withdraw(work.Actor.At);
        Tell(work, listing, by, why, key);
    }

    private static void Tell(Work<PartnershipDb> work, Listing listing, string fields, string? why, byte[]? key)
    {
        work.Record(new HistoryEntry(Verbs.Withdrew, "listing", listing.Id, $"subject {listing.SubjectId:N}{fields}", why, key));
        work.SubjectChanged(listing.SubjectId);
        work.Tell(new Signal(SignalTopics.Galleries, listing.SubjectId, Withdrawn: true));
    }
}
