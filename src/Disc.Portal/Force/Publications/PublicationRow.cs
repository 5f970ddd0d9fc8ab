using Disc.Portal.Shared.Text;

namespace Disc.Portal.Force.Publications;

/// <summary>One publication in the list of publications.</summary>
public sealed record PublicationRow(
    Guid Id, string Title, Priority Priority, PublicationState State, string AuthorName, bool IsMine, DateTime ChangedAt, DateOnly LastDay,
    int Delivered, int Waiting, int Refused)
{
    /// <summary>What to call it: a draft may have no title yet.</summary>
    public string Name => Title.Length == 0 ? "Untitled draft" : Title;
}
