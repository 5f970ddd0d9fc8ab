using Disc.Portal.Shared.Mail;

namespace Disc.Portal.Platform.Mail;

/// <summary>A letter of a demonstration, delivered into the operator's mailbox instead of into the world.</summary>
public sealed class DemonstrationLetter
{
    private DemonstrationLetter()
    {
    }

    public DemonstrationLetter(Letter letter, string place, DateTime at)
    {
        Id = letter.Id;
        Place = place;
        To = letter.To;
        Subject = letter.Subject;
        Body = letter.Body;
        At = at;
    }

    /// <summary>The letter's own id, so that it is delivered once.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name of the place that wrote it.</summary>
    public string Place { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>When it was delivered (UTC).</summary>
    public DateTime At { get; private set; }
}
