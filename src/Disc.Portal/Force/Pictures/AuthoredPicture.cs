namespace Disc.Portal.Force.Pictures;

/// <summary>A picture that an author of the force sent in for a publication; its pixels stand sealed in the force's files under a key of its own.</summary>
public sealed class AuthoredPicture
{
    /// <summary>Its folder in the tenant's files.</summary>
    public const string Folder = "authored";

    private AuthoredPicture()
    {
    }

    public AuthoredPicture(Guid id, byte[] objectKey, int width, int height, Guid by, DateTime at)
    {
        Id = id;
        ObjectKey = objectKey;
        Width = width;
        Height = height;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>Its wrapped key.</summary>
    public byte[] ObjectKey { get; private set; } = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>The publication that it belongs to; null for none yet, or none any more.</summary>
    public Guid? Publication { get; private set; }

    /// <summary>Whether its publication went out: until then it is its author's alone.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>Whether somebody may put it with a publication: their own, and with no other one.</summary>
    public bool MayGoWith(Guid publication, Guid author) => AddedBy == author && (Publication is null || Publication == publication);

    /// <summary>It goes with a publication, or with none any more.</summary>
    public void GoWith(Guid? publication) => Publication = publication;

    /// <summary>Its publication goes out.</summary>
    public void Publish() => IsPublished = true;
}
