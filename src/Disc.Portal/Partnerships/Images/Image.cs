using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Images;

/// <summary>
/// A picture of a subject, or a photo that came with a report. The row says what it is; the pixels stand sealed in the tenant's
/// files under the key of its owner, in two renditions.
/// </summary>
public sealed class Image
{
    /// <summary>The folder of the large rendition in the tenant's files.</summary>
    public const string LargeFolder = "large";

    /// <summary>The folder of the small rendition in the tenant's files.</summary>
    public const string ThumbnailFolder = "small";

    /// <summary>The folder of the picture as it was taken in, where the one that is shown was changed.</summary>
    public const string OriginalFolder = "original";

    /// <summary>How many bits of two fingerprints may differ for the pictures to look the same.</summary>
    public const int AlikeBits = 6;

    /// <summary>The longest source, in characters.</summary>
    public const int SourceLength = 120;

    private Image()
    {
    }

    public Image(Guid id, string source, DateOnly? takenOn, int width, int height, ulong? fingerprint, Guid by, DateTime at)
    {
        Id = id;
        Source = source;
        TakenOn = takenOn;
        Width = width;
        Height = height;
        Fingerprint = fingerprint;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The subject it shows; null for a photo that belongs to a report only.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The report it came with.</summary>
    public Guid? IncidentId { get; private set; }

    /// <summary>
    /// The wrapped key that it is sealed under, where that is not its subject's: a photo that belongs to no subject has one of its own, a
    /// picture of a merged record keeps the key that the record had. Null when it is sealed under its subject's.
    /// </summary>
    public byte[]? OwnKey { get; private set; }

    /// <summary>The one that stands for the subject.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>Where it came from, such as "CCTV of the shop".</summary>
    public string Source { get; private set; } = "";

    public DateOnly? TakenOn { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>A perceptual hash: near pictures have near numbers.</summary>
    public ulong? Fingerprint { get; private set; }

    /// <summary>What its owner allows, such as "police image: until the trial"; null when nothing was said.</summary>
    public string? Restrictions { get; private set; }

    /// <summary>Never on paper: its owner allows it on screens only.</summary>
    public bool IsForScreensOnly { get; private set; }

    /// <summary>What was done to it since it was taken in, as <see cref="PictureEdits"/> writes it; null when nothing.</summary>
    public string? Edits { get; private set; }

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    /// <summary>It shows this subject, and is sealed under the subject's key.</summary>
    public void Shows(Guid subject, bool primary)
    {
        SubjectId = subject;
        IsPrimary = primary;
        OwnKey = null;
    }

    /// <summary>It came with a report and is sealed under a key of its own; the report may not be sent yet.</summary>
    public void CameWith(Guid? incident, byte[] ownKey)
    {
        IncidentId = incident;
        OwnKey = ownKey;
    }

    /// <summary>The report that it was taken for was sent.</summary>
    public void AttachTo(Guid incident) => IncidentId = incident;

    /// <summary>The same picture for a subject, under a new id: its pixels are sealed again under the subject's key.</summary>
    public Image CopyFor(Guid subject, string source, DateOnly? takenOn, bool primary)
    {
        var copy = new Image(Guid.CreateVersion7(), source, takenOn, Width, Height, Fingerprint, AddedBy, AddedAt) { IncidentId = IncidentId };
        copy.Shows(subject, primary);
        return copy;
    }

    /// <summary>The picture that takes this one's place, under a new id: with a new id no open screen goes on showing the old pixels.</summary>
    public Image Replacement(PictureEdits edits, TakenPicture picture) => new(Guid.CreateVersion7(), Source, TakenOn, picture.Width, picture.Height, picture.PerceptualHash, AddedBy, AddedAt)
    {
        SubjectId = SubjectId,
        IncidentId = IncidentId,
        IsPrimary = IsPrimary,
        Restrictions = Restrictions,
        IsForScreensOnly = IsForScreensOnly,
        OwnKey = OwnKey,
        Edits = edits.IsNothing ? null : edits.ToString(),
    };

    /// <summary>Notes what its owner allows.</summary>
    public void Restrict(string? restrictions, bool screensOnly)
    {
        Restrictions = string.IsNullOrWhiteSpace(restrictions) ? null : restrictions.Trim();
        IsForScreensOnly = screensOnly;
    }

    /// <summary>Whether two pictures look the same.</summary>
    public static bool AreAlike(ulong? one, ulong? other) => one is { } a && other is { } b && System.Numerics.BitOperations.PopCount(a ^ b) <= AlikeBits;

    /// <summary>Makes it the one that stands for the subject, or not.</summary>
    public void MakePrimary(bool primary) => IsPrimary = primary;
}
