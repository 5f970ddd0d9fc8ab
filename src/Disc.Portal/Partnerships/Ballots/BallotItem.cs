using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>What voters read of one incident: what it was, the month, and an account without names and places.</summary>
public sealed class BallotItem
{
    private BallotItem()
    {
    }

    public BallotItem(int number, string what, string when, string text)
    {
        Number = number;
        What = what;
        When = when;
        Text = text;
    }

    public int Number { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>"An evening in March 2026".</summary>
    public string When { get; private set; } = "";

    public string Text { get; private set; } = "";

    internal void Write(string text) => Text = text;
}

/// <summary>A picture of the case, and what voters get of it.</summary>
public sealed class BallotPicture
{
    private BallotPicture()
    {
    }

    public BallotPicture(int number, Guid image, PictureHandling handling)
    {
        Number = number;
        ImageId = image;
        Handling = handling;
    }

    public int Number { get; private set; }

    public Guid ImageId { get; private set; }

    public PictureHandling Handling { get; private set; }

    /// <summary>The boxes over the faces, as <see cref="PictureEdits"/> writes them.</summary>
    public string? Edits { get; private set; }

    /// <summary>The file that voters get, as it was rendered; null when they get nothing.</summary>
    public Guid? FileId { get; private set; }

    internal void Handle(PictureHandling handling, PictureEdits edits, Guid? file) =>
        (Handling, Edits, FileId) = (handling, edits.IsNothing ? null : edits.ToString(), file);
}
