using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>Somebody who asks to join, until it is decided: then the row goes, and what is kept is an account or a line of the audit trail.</summary>
public sealed class JoinRequest
{
    /// <summary>The longest word on what the person does, in characters.</summary>
    public const int NoteLength = 300;

    private JoinRequest()
    {
    }

    public JoinRequest(Guid id, string name, string email, string premises, Affiliation affiliation, string? note, string network, string? tokenHash, DateTime at)
    {
        Id = id;
        Name = name;
        Email = email;
        NormalizedEmail = email.ToUpperInvariant();
        Premises = premises;
        Affiliation = affiliation;
        Note = note;
        Network = network;
        TokenHash = tokenHash;
        AskedAt = at;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The address as it is compared.</summary>
    public string NormalizedEmail { get; private set; } = "";

    public string Premises { get; private set; } = "";

    /// <summary>Whom they say that they work for (rule 4).</summary>
    public Affiliation Affiliation { get; private set; }

    /// <summary>What they do there, in their own words.</summary>
    public string? Note { get; private set; }

    /// <summary>From which network it came, to limit how often one may ask.</summary>
    public string Network { get; private set; } = "";

    /// <summary>What the link of the letter is compared with; null when no link went, because the address has an account.</summary>
    public string? TokenHash { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>When whoever reads the mail of the address said that it was them (UTC); null before, and nobody sees the request until then.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Whoever reads the mail of the address said that it was them.</summary>
    public void Confirm(DateTime at) => ConfirmedAt ??= at;
}
