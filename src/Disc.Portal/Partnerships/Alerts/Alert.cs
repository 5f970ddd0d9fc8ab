using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>An alert that members of this partnership read: written here, or delivered by the force.</summary>
public sealed class Alert
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 120;

    /// <summary>The longest text, in characters of Markdown.</summary>
    public const int TextLength = 8000;

    private Alert()
    {
    }

    public Alert(Guid id, string title, string text, Priority priority, string author, DateTime publishedAt, DateTime expiresAt)
    {
        Id = id;
        Title = title;
        Text = text;
        Priority = priority;
        Author = author;
        PublishedAt = publishedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>Its identity here; an alert of the force has the delivery's, so that it cannot arrive twice.</summary>
    public Guid Id { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    public Priority Priority { get; private set; }

    /// <summary>Whose word it is, as members see it: "Wessex Constabulary".</summary>
    public string Author { get; private set; } = "";

    /// <summary>The force's publication that it is a delivery of; null for the partnership's own.</summary>
    public Guid? Publication { get; private set; }

    public DateTime PublishedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was recalled (UTC): from then on nobody sees it.</summary>
    public DateTime? RecalledAt { get; private set; }

    /// <summary>The version of the publication that stands here.</summary>
    public int Edition { get; private set; }

    /// <summary>Whether members see it at an instant.</summary>
    public bool IsShownAt(DateTime now) => RecalledAt is null && PublishedAt <= now && now < ExpiresAt;

    /// <summary>It is a delivery of the force's publication.</summary>
    public void DeliveredFrom(Guid publication, int edition)
    {
        Publication = publication;
        Edition = edition;
    }

    /// <summary>Takes it back; a recall beats a delivery that comes later.</summary>
    public void Recall(DateTime at) => RecalledAt ??= at;
}
