using System.Net.Mail;

namespace Disc.Portal.Platform.Mail;

/// <summary>The server that takes this installation's mail. Section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Mail";

    /// <summary>The server's name; null while mail has to wait.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is raised to TLS (STARTTLS) before anything is said; off only beside a relay on the same machine.</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The address that letters come from.</summary>
    public string? From { get; set; }

    /// <summary>How long one letter may take, in seconds.</summary>
    public int SecondsEach { get; set; } = 30;

    /// <summary>Whether there is a server to hand letters to.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Host);

    /// <summary>What is wrong with the section, as a sentence; null when nothing is.</summary>
    public string? WhyNot() => this switch
    {
        { IsSet: false } => null,
        { From: null } => "Mail:Host is set, but Mail:From is not: letters need an address that they come from.",
        _ when !MailAddress.TryCreate(From, out _) => "Mail:From is not an e-mail address.",
        { Port: < 1 or > 65535 } => "Mail:Port is not a port.",
        { SecondsEach: < 1 or > 600 } => "Mail:SecondsEach must be between 1 and 600.",
        { User: not null, Tls: false } => "Mail:User is set, but Mail:Tls is off: the password would cross the network in the clear.",
        _ => null,
    };
}
