using Disc.Portal.Shared.Text;

namespace Disc.Portal.Force.Deliveries;

/// <summary>One edition of a publication as it leaves the force. It never changes: a correction is another edition.</summary>
public sealed class Edition
{
    private Edition()
    {
    }

    /// <summary>An edition as members will read it.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="number">1 as published, one more for each correction.</param>
    /// <param name="title">The headline.</param>
    /// <param name="text">Markdown.</param>
    /// <param name="priority">How much it presses.</param>
    /// <param name="publishedAt">When the publication first went out (UTC).</param>
    /// <param name="correctedAt">When it was corrected (UTC); null for the first edition.</param>
    /// <param name="expiresAt">From when members no longer see it (UTC).</param>
    /// <param name="picture">The picture that goes with it.</param>
    public Edition(
        Guid publication, int number, string title, string text, Priority priority, DateTime publishedAt, DateTime? correctedAt, DateTime expiresAt, Guid? picture)
    {
        Publication = publication;
        Number = number;
        Title = title;
        Text = text;
        Priority = priority;
        PublishedAt = publishedAt;
        CorrectedAt = correctedAt;
        ExpiresAt = expiresAt;
        Picture = picture;
    }

    public Guid Publication { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    public Priority Priority { get; private set; }

    public DateTime PublishedAt { get; private set; }

    public DateTime? CorrectedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>The picture that goes with it; null for none.</summary>
    public Guid? Picture { get; private set; }
}
