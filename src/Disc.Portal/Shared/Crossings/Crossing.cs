using Disc.Portal.Shared.Time;

namespace Disc.Portal.Shared.Crossings;

/// <summary>
/// A row of the outbox: one thing that goes from a partnership to its force or back. Written with the change that it tells of, carried
/// at least once, applied once; when that is settled, what it carried is emptied.
/// </summary>
public sealed class Crossing
{
    /// <summary>The longest kind, in characters.</summary>
    public const int KindLength = 40;

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 300;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private Crossing()
    {
    }

    /// <summary>One that waits.</summary>
    /// <param name="id">Its identity, which the receiver remembers.</param>
    /// <param name="kind">What it is, such as <c>referral</c>: the receiver's taker is found by it.</param>
    /// <param name="to">The tenant that it goes to.</param>
    /// <param name="about">The thing that it tells of: what is about one thing arrives in the order of writing.</param>
    /// <param name="body">JSON.</param>
    /// <param name="files">The sender's sealed files that go with it.</param>
    /// <param name="at">When it was written (UTC).</param>
    public Crossing(Guid id, string kind, Guid to, Guid about, string body, IReadOnlyList<CrossingFile> files, DateTime at)
    {
        Id = id;
        Kind = kind;
        To = to;
        About = about;
        Body = body;
        Files = files;
        At = at;
        NextTry = at;
    }

    /// <summary>1, 2, 3 … in the order of writing.</summary>
    public long Number { get; private set; }

    public Guid Id { get; private set; }

    public string Kind { get; private set; } = "";

    /// <summary>The tenant that it goes to.</summary>
    public Guid To { get; private set; }

    /// <summary>The thing that it tells of.</summary>
    public Guid About { get; private set; }

    /// <summary>JSON; empty once it is settled.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The sender's sealed files that go with it; none once it is settled.</summary>
    public IReadOnlyList<CrossingFile> Files { get; private set; } = [];

    public DateTime At { get; private set; }

    public CrossingState State { get; private set; }

    /// <summary>Why it was refused, in words for the sender.</summary>
    public string? Reason { get; private set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not to be tried before (UTC).</summary>
    public DateTime NextTry { get; private set; }

    /// <summary>When it was taken or refused (UTC).</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>The receiver has it, or will not have it: what it carried goes.</summary>
    /// <param name="refused">The receiver's reason; null when it was taken.</param>
    /// <param name="at">When (UTC).</param>
    /// <returns>Whether anything changed.</returns>
    public bool Settle(string? refused, DateTime at)
    {
        if (State != CrossingState.Waiting)
            return false;
        State = refused is null ? CrossingState.Taken : CrossingState.Refused;
        Reason = Short(refused);
        SettledAt = at;
        Body = "";
        Files = [];
        return true;
    }

    /// <summary>A reason as both ends keep it.</summary>
    internal static string? Short(string? reason) => reason is { Length: > ReasonLength } ? reason[..ReasonLength] : reason;

    /// <summary>It could not be brought there now; it is tried again, each time after a longer pause.</summary>
    public void Fail(DateTime at)
    {
        if (State != CrossingState.Waiting)
            return;
        NextTry = at + Pauses.Doubled(FirstPause, Attempts, LongestPause);
        Attempts++;
    }
}

/// <summary>How a crossing stands.</summary>
public enum CrossingState
{
    Waiting,
    Taken,
    Refused,
}

/// <summary>A sealed file of the sender's that goes with a crossing: its bytes are carried, never its key.</summary>
/// <param name="Folder">The folder of the sender's files.</param>
/// <param name="Id">The file.</param>
/// <param name="Key">The wrapped key that opens it, of the sender's own.</param>
/// <param name="Name">A name for the receiver; never a person's (rule 8).</param>
/// <param name="MediaType">Such as <c>image/jpeg</c>.</param>
public sealed record CrossingFile(string Folder, Guid Id, byte[] Key, string Name, string MediaType);
