namespace Disc.Portal.Partnerships.Appeals;

/// <summary>A picture that came with an appeal, or the letter of somebody outside who decided it: sealed in the tenant's files under a key of its own.</summary>
public sealed class AppealFile
{
    /// <summary>The folder in the tenant's files.</summary>
    public const string Folder = "appeals";

    private AppealFile()
    {
    }

    internal AppealFile(Guid id, bool isLetter, bool isPdf, byte[] key)
    {
        Id = id;
        IsLetter = isLetter;
        IsPdf = isPdf;
        Key = key;
    }

    public Guid Id { get; private set; }

    /// <summary>Whether it is the letter with the decision of somebody outside; else the person sent it.</summary>
    public bool IsLetter { get; private set; }

    /// <summary>A PDF; else a JPEG that the picture workshop made anew.</summary>
    public bool IsPdf { get; private set; }

    /// <summary>The wrapped key that it is sealed under: with the row it is gone.</summary>
    public byte[] Key { get; private set; } = [];
}
