using Disc.Portal.Shared.Time;

namespace Disc.Portal.Force.Deliveries;

/// <summary>
/// A publication's copy for one partnership, and the row of the outbox that brings it there: written with the publication, delivered at
/// least once, applied once (the partnership remembers the id).
/// </summary>
public sealed class Delivery
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 300;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    // A recall or a correction is never more than this away from its next try: rule 7 allows 60 seconds in all.
    private static readonly TimeSpan LongestUrgentPause = TimeSpan.FromSeconds(15);

    private Delivery()
    {
    }

    private Delivery(Guid publication, Guid partnership, int members, DateTime at)
    {
        Id = Guid.CreateVersion7(at);
        Publication = publication;
        Partnership = partnership;
        Members = members;
        Edition = 1;
        NextTry = at;
        ChangedAt = at;
    }

    /// <summary>Its identity; the partnership's alert gets the same.</summary>
    public Guid Id { get; private set; }

    public Guid Publication { get; private set; }

    /// <summary>The tenant's id.</summary>
    public Guid Partnership { get; private set; }

    /// <summary>How many members the partnership had when it was published.</summary>
    public int Members { get; private set; }

    public DeliveryState State { get; private set; }

    /// <summary>The edition of the publication that is to stand there.</summary>
    public int Edition { get; private set; }

    /// <summary>Why it was refused or is late, in words for the author.</summary>
    public string? Reason { get; private set; }

    /// <summary>How often it was tried in vain since it last changed its state.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whether it was ever on its way: then a recall has to follow it, whatever is known of its arrival.</summary>
    public bool Left { get; private set; }

    /// <summary>Not to be tried before (UTC).</summary>
    public DateTime NextTry { get; private set; }

    /// <summary>Since when it stands as it does (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>One that is to be delivered.</summary>
    public static Delivery ToDeliver(Guid publication, Guid partnership, int members, DateTime at) =>
        new(publication, partnership, members, at) { State = DeliveryState.Pending, Left = true };

    /// <summary>One that the force itself holds back.</summary>
    public static Delivery HeldBack(Guid publication, Guid partnership, int members, string reason, DateTime at) =>
        new(publication, partnership, members, at) { State = DeliveryState.Refused, Reason = Short(reason) };

    /// <summary>
    /// An edition stands in the partnership. A recall that was asked for meanwhile stays asked for, and so does a correction that was
    /// made while this edition was on its way.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Deliver(int edition, DateTime at)
    {
        if (State is not (DeliveryState.Pending or DeliveryState.Correcting))
            return false;
        return edition == Edition ? Become(DeliveryState.Delivered, null, at) : State == DeliveryState.Pending && Become(DeliveryState.Correcting, null, at);
    }

    /// <summary>The partnership does not take it, or may not have it.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refuse(string reason, DateTime at) =>
        State is DeliveryState.Pending or DeliveryState.Correcting && Become(DeliveryState.Refused, reason, at);

    /// <summary>A later edition is to stand there; what was recalled stays recalled, and what never left waits with it.</summary>
    public void Correct(int edition, DateTime at)
    {
        if (State is DeliveryState.Recalling or DeliveryState.Recalled)
            return;
        Edition = edition;
        if (Left)
            Become(State is DeliveryState.Delivered or DeliveryState.Correcting ? DeliveryState.Correcting : DeliveryState.Pending, null, at);
    }

    /// <summary>It is to be taken back; one that never left is not touched.</summary>
    /// <returns>Whether it has to be taken back there.</returns>
    public bool AskBack(DateTime at) =>
        Left && State is not (DeliveryState.Recalling or DeliveryState.Recalled) && Become(DeliveryState.Recalling, null, at);

    /// <summary>It was taken back.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Recall(DateTime at) => State == DeliveryState.Recalling && Become(DeliveryState.Recalled, null, at);

    /// <summary>Tries a refused one again.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool TryAgain(DateTime at)
    {
        if (State != DeliveryState.Refused || !Become(DeliveryState.Pending, null, at))
            return false;
        Left = true;
        return true;
    }

    /// <summary>It could not be brought there or taken back now; it is tried again later, each time after a longer pause.</summary>
    public void Fail(DateTime at)
    {
        if (State is not (DeliveryState.Pending or DeliveryState.Correcting or DeliveryState.Recalling))
            return;
        var longest = State == DeliveryState.Pending ? LongestPause : LongestUrgentPause;
        NextTry = at + Pauses.Doubled(FirstPause, Attempts, longest);
        Attempts++;
        Reason = "It did not answer. It is tried again.";
    }

    private bool Become(DeliveryState state, string? reason, DateTime at)
    {
        State = state;
        Reason = Short(reason);
        Attempts = 0;
        NextTry = at;
        ChangedAt = at;
        return true;
    }

    private static string? Short(string? reason) => reason is { Length: > ReasonLength } ? reason[..ReasonLength] : reason;
}
