using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Associates;

/// <summary>What stands against linking two subjects.</summary>
public static class AssociateRules
{
    public static Refusal NotThere { get; } = new("This link is not here any more: look at the record again.");

    /// <summary>Why these two cannot be linked so.</summary>
    /// <param name="subject">Who is looked at.</param>
    /// <param name="other">Who they have to do with.</param>
    /// <param name="kind">How, as seen from <paramref name="subject"/>.</param>
    /// <param name="because">How it is known.</param>
    /// <param name="before">The links that the subject has.</param>
    public static Refusal? WhyNotLink(Guid subject, Guid other, AssociateKind kind, string? because, IReadOnlyList<AssociateLink> before) =>
        subject == other ? new("Choose somebody else: nobody is their own associate.", nameof(AssociateLink.OtherId))
        : because?.Length > AssociateLink.TextLength ? new($"Shorten this to {AssociateLink.TextLength} characters.", nameof(AssociateLink.Because))
        : before.Any(link => link.OtherThan(subject) == other && link.KindFor(subject) == kind) ? new("These two are linked so already.", nameof(AssociateLink.OtherId))
        : before.Count >= AssociateLink.Most ? new($"There are {AssociateLink.Most} links already. Take one off first.", nameof(AssociateLink.OtherId))
        : null;
}
