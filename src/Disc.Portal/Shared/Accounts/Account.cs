using Microsoft.AspNetCore.Identity;

namespace Disc.Portal.Shared.Accounts;

/// <summary>One person's way into one place. A person with shops in several partnerships has an account in each, never joined.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The longest name of a person, in characters.</summary>
    public const int NameLength = 80;

    /// <summary>The longest e-mail address, in characters (RFC 5321).</summary>
    public const int EmailLength = 254;

    /// <summary>How long a visit lasts: what was new in the morning is still new at the end of half a shift.</summary>
    public static readonly TimeSpan VisitLength = TimeSpan.FromHours(4);

    private Account()
    {
    }

    /// <summary>A new account.</summary>
    public Account(Guid id, string name, string email, Roles roles, Affiliation affiliation, DateTime at)
    {
        Id = id;
        Name = name;
        Email = UserName = email;
        NormalizedEmail = NormalizedUserName = email.ToUpperInvariant();
        Roles = roles;
        Affiliation = affiliation;
        InvitedAt = at;
        SecurityStamp = NewStamp();
        LockoutEnabled = true;
    }

    /// <summary>The person's name, as others see it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they may do.</summary>
    public Roles Roles { get; private set; }

    /// <summary>Whom they work for.</summary>
    public Affiliation Affiliation { get; private set; }

    /// <summary>Where they work: the shop, bar or station, as others see it.</summary>
    public string? Premises { get; set; }

    /// <summary>A police officer's or staff member's number; null for everybody else.</summary>
    public string? OfficerNumber { get; set; }

    /// <summary>When they were invited (UTC).</summary>
    public DateTime InvitedAt { get; private set; }

    /// <summary>When they last signed in (UTC); null when never.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>When the visit that goes on, or the last one, began (UTC); null when they were never here.</summary>
    public DateTime? VisitAt { get; private set; }

    /// <summary>When the visit before that began (UTC).</summary>
    public DateTime? VisitBefore { get; private set; }

    /// <summary>When an administrator blocked them (UTC); null when they may come in.</summary>
    public DateTime? BlockedAt { get; private set; }

    /// <summary>Puts the person's name right.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Puts the address right that somebody was invited under; links to the old one work no more.</summary>
    public void MoveTo(string email)
    {
        Email = UserName = email;
        NormalizedEmail = NormalizedUserName = email.ToUpperInvariant();
        EmailConfirmed = false;
        EndSessions();
    }

    /// <summary>Notes that the person looks in, and says since when things are new to them.</summary>
    /// <param name="at">Now (UTC).</param>
    /// <returns>The instant (UTC) after which things are new; null on the first visit.</returns>
    public DateTime? Visit(DateTime at)
    {
        if (VisitAt is null || at - VisitAt >= VisitLength)
            (VisitBefore, VisitAt) = (VisitAt, at);
        return VisitBefore;
    }

    /// <summary>Ends every session of this account: their tickets carry another stamp.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    /// <summary>Keeps the person out from now on, and ends their sessions.</summary>
    public void Block(DateTime at)
    {
        BlockedAt = at;
        EndSessions();
    }

    /// <summary>Lets a blocked person in again.</summary>
    public void Unblock() => BlockedAt = null;

    /// <summary>Changes what the person may do; sessions end so that the change holds at once.</summary>
    public void ChangeRoles(Roles roles)
    {
        Roles = roles;
        EndSessions();
    }

    /// <summary>Changes whom the person works for; only a second administrator may ask for it (rule 4).</summary>
    public void ChangeAffiliation(Affiliation affiliation)
    {
        Affiliation = affiliation;
        EndSessions();
    }

    private static string NewStamp() => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));
}
