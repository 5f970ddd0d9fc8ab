namespace Disc.Portal.Shared.Pictures;

/// <summary>What became of an upload: a picture, or the sentence that tells its sender why not and what to do.</summary>
public sealed record TakenIn
{
    private TakenIn(TakenPicture? picture, string? refusal) => (Picture, Refusal) = (picture, refusal);

    public TakenPicture? Picture { get; }

    public string? Refusal { get; }

    public static TakenIn As(TakenPicture picture) => new(picture, null);

    public static TakenIn Refused(string because) => new(null, because);
}
