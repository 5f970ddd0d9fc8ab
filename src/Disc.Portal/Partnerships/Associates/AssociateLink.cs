using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Associates;

/// <summary>Two subjects have to do with each other. It stands on both records and goes when either is erased.</summary>
public sealed class AssociateLink
{
    /// <summary>The longest reason, in characters.</summary>
    public const int TextLength = 300;

    /// <summary>How many links one subject may have.</summary>
    public const int Most = 40;

    private AssociateLink()
    {
    }

    /// <summary>A new link.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="subject">Who is looked at.</param>
    /// <param name="other">Who they have to do with.</param>
    /// <param name="kind">How, as seen from <paramref name="subject"/>.</param>
    /// <param name="because">How it is known; null when nothing was said. Members never see it.</param>
    /// <param name="by">The account that linked them.</param>
    /// <param name="at">When (UTC).</param>
    public AssociateLink(Guid id, Guid subject, Guid other, AssociateKind kind, string? because, Guid by, DateTime at)
    {
        Id = id;
        SubjectId = subject;
        OtherId = other;
        Kind = kind;
        Because = because;
        LinkedBy = by;
        LinkedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    public Guid OtherId { get; private set; }

    public AssociateKind Kind { get; private set; }

    public string? Because { get; private set; }

    public Guid LinkedBy { get; private set; }

    public DateTime LinkedAt { get; private set; }

    /// <summary>The kind as seen from one of the two.</summary>
    public AssociateKind KindFor(Guid subject) => subject == SubjectId ? Kind : Kind.Reversed();

    /// <summary>The other of the two.</summary>
    public Guid OtherThan(Guid subject) => subject == SubjectId ? OtherId : SubjectId;

    /// <summary>Puts one subject in the place of another: their records were merged, or taken apart again.</summary>
    public void Exchange(Guid before, Guid after)
    {
        if (SubjectId == before)
            SubjectId = after;
        if (OtherId == before)
            OtherId = after;
    }

    /// <summary>Takes the names of somebody who is erased out of it.</summary>
    public void Forget(IReadOnlyList<string> names) => Because = NameRemoval.Without(Because, names);
}
