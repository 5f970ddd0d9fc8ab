using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>An alert that members of this partnership read: written here, or delivered by the force.</summary>
public sealed class Alert
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 120;

    /// <summary>The longest text, in characters of Markdown.</summary>
    public const int TextLength = 8000;

    /// <summary>The folder of pictures in the tenant's files.</summary>
    public const string PictureFolder = "alerts";

    /// <summary>How long it is kept after nobody sees it any more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

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

    /// <summary>When the force last put it right (UTC); null when it stands as it was first published.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>Its picture; null for none, or none any more.</summary>
    public Guid? Picture { get; private set; }

    /// <summary>The picture's own wrapped key: destroyed when the alert is taken back.</summary>
    public byte[]? PictureKey { get; private set; }

    /// <summary>When it was recalled (UTC): from then on nobody sees it.</summary>
    public DateTime? RecalledAt { get; private set; }

    /// <summary>The version of the publication that stands here.</summary>
    public int Edition { get; private set; }

    /// <summary>Whether members see it at an instant.</summary>
    public bool IsShownAt(DateTime now) => RecalledAt is null && PublishedAt <= now && now < ExpiresAt;

    /// <summary>It is a delivery of the force's publication.</summary>
    public void DeliveredFrom(Guid publication, int edition, DateTime? correctedAt)
    {
        Publication = publication;
        Edition = edition;
        CorrectedAt = correctedAt;
    }

    /// <summary>It has a picture, which stands sealed in the tenant's files.</summary>
    public void Show(Guid picture, byte[] key)
    {
        Picture = picture;
        PictureKey = key;
    }

    /// <summary>A later edition takes the place of what stands here.</summary>
    public void Correct(string title, string text, Priority priority, DateTime expiresAt, int edition, DateTime? at)
    {
        Title = title;
        Text = text;
        Priority = priority;
        ExpiresAt = expiresAt;
        Edition = edition;
        CorrectedAt = at;
    }

    /// <summary>Takes it back, with its picture; a recall beats a delivery that comes later.</summary>
    /// <returns>The picture whose file has to go.</returns>
    public Guid? Recall(DateTime at)
    {
        RecalledAt ??= at;
        var picture = Picture;
        Picture = null;
        PictureKey = null;
        return picture;
    }
}
