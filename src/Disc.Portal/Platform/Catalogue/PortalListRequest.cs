namespace Disc.Portal.Platform.Catalogue;

/// <summary>That somebody typed an e-mail address and asked for the portals it has accounts in. Kept for a day, to limit how often.</summary>
public sealed class PortalListRequest
{
    /// <summary>The longest network address, in characters.</summary>
    public const int FromLength = 64;

    private PortalListRequest()
    {
    }

    public PortalListRequest(string email, string from, bool isAnswered, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Email = email;
        From = from;
        At = at;
        AnsweredAt = isAnswered ? at : null;
    }

    public Guid Id { get; private set; }

    /// <summary>The address as it was typed, in capitals; whether anybody has it nobody has looked.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The network that it was asked from.</summary>
    public string From { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was dealt with (UTC), by a letter or by none; null while it waits for the job.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>It was dealt with.</summary>
    public void Answered(DateTime at) => AnsweredAt = at;
}
