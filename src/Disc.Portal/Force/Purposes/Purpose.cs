using Disc.Portal.Partnerships.Sharing;

namespace Disc.Portal.Force.Purposes;

/// <summary>What an analyst looks people up for: a category, a typed reason (sealed in the history) and a time until which it holds.</summary>
public sealed class Purpose
{
    /// <summary>The shortest reason that says anything, in characters.</summary>
    public const int ShortestReason = 10;

    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 300;

    private Purpose()
    {
    }

    public Purpose(Guid id, Guid account, ViewingPurpose category, DateTime at)
    {
        Id = id;
        AccountId = account;
        Category = category;
        DeclaredAt = at;
        Until = at + Life;
    }

    /// <summary>How long a purpose holds at most (rule 13).</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(30);

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public ViewingPurpose Category { get; private set; }

    public DateTime DeclaredAt { get; private set; }

    /// <summary>When it ends, or ended (UTC).</summary>
    public DateTime Until { get; private set; }

    /// <summary>Whether looking up is allowed under it at an instant.</summary>
    public bool HoldsAt(DateTime now) => DeclaredAt <= now && now < Until;

    /// <summary>Ends it before its time.</summary>
    public void End(DateTime at)
    {
        if (at < Until)
            Until = at;
    }
}
