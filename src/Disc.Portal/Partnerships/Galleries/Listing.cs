namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A subject's time in a gallery: proposed by one person, approved by another, ended by its own date (rules 5 and 7).</summary>
public sealed class Listing
{
    /// <summary>How long the listing of somebody who is, or may be, under 18 lasts unless somebody says otherwise, in days (rule 5).</summary>
    public const int YoungPersonDays = 28;

    /// <summary>The longest listing of somebody who is, or may be, under 18, in days.</summary>
    public const int LongestYoungPersonDays = 90;

    /// <summary>The longest listing, in days: three years, the longest ban of rule 14.</summary>
    public const int LongestDays = 1096;

    /// <summary>The longest reason or weighing-up, in characters.</summary>
    public const int TextLength = 1000;

    private Listing()
    {
    }

    /// <summary>A proposed listing.</summary>
    public Listing(Guid id, Guid subject, Guid gallery, DateOnly startsOn, DateOnly endsOn, string reason, Guid by, DateTime at)
    {
        Id = id;
        SubjectId = subject;
        GalleryId = gallery;
        StartsOn = startsOn;
        EndsOn = endsOn;
        Reason = reason;
        ProposedBy = by;
        ProposedAt = at;
        State = ListingState.Proposed;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public Guid GalleryId { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day on which members see it.</summary>
    public DateOnly EndsOn { get; private set; }

    public string Reason { get; private set; } = "";

    public ListingState State { get; private set; }

    public Guid ProposedBy { get; private set; }

    public DateTime ProposedAt { get; private set; }

    /// <summary>The second person.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>For somebody who is, or may be, under 18: what a senior person weighed up before it was proposed (rule 5).</summary>
    public string? WeighingUp { get; private set; }

    /// <summary>The senior person who weighed it up.</summary>
    public Guid? WeighedBy { get; private set; }

    /// <summary>
    /// The exclusion in force that it follows from; null for every other. The caption "Excluded" is the one of a subject that has such
    /// a listing on the day, so that galleries need know nothing of exclusions.
    /// </summary>
    public Guid? ExclusionId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether members see it on a day, as far as the listing itself decides: a restricted subject is hidden all the same.</summary>
    public bool IsShownOn(DateOnly day) => State == ListingState.Approved && StartsOn <= day && day <= EndsOn;

    /// <summary>A senior person's weighing-up of listing somebody who is, or may be, under 18.</summary>
    public void Weigh(string weighingUp, Guid by)
    {
        WeighingUp = weighingUp;
        WeighedBy = by;
    }

    /// <summary>It follows from an exclusion in force.</summary>
    public void FollowsFrom(Guid exclusion) => ExclusionId = exclusion;

    /// <summary>The second person's decision.</summary>
    public void Decide(bool approved, Guid by, DateTime at)
    {
        State = approved ? ListingState.Approved : ListingState.Refused;
        DecidedBy = by;
        DecidedAt = at;
        Version++;
    }

    /// <summary>Takes it off before its time.</summary>
    public void Withdraw(DateTime at)
    {
        State = ListingState.Withdrawn;
        WithdrawnAt = at;
        Version++;
    }

    /// <summary>What it follows from ends on another day.</summary>
    public void LastsUntil(DateOnly day)
    {
        EndsOn = day;
        Version++;
    }

    /// <summary>It was taken off by a merge that was undone: it runs again to its day.</summary>
    public void Reinstate()
    {
        State = ListingState.Approved;
        WithdrawnAt = null;
        Version++;
    }

    /// <summary>Its last day is over. Display does not wait for this: the date alone decides it.</summary>
    public void End()
    {
        State = ListingState.Ended;
        Version++;
    }
}
