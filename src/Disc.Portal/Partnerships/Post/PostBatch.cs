using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Partnerships.Post;

/// <summary>A post that was printed into one file and waits to be fetched. The file is sealed under a key that stands here alone: with the row it is gone.</summary>
public sealed class PostBatch
{
    /// <summary>Where its file stands.</summary>
    public const string Folder = "post";

    /// <summary>How long it waits to be fetched, and how long it stays once it was, for a download that broke off.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromHours(20), StaysFetched = TimeSpan.FromHours(1);

    private readonly List<PostLetter> letters = [];

    private PostBatch()
    {
    }

    public PostBatch(Guid id, byte[] key, IEnumerable<PostLetter> letters, int pages, Guid by, DateTime at)
    {
        Id = id;
        Key = key;
        this.letters.AddRange(letters);
        Pages = pages;
        MadeBy = by;
        MadeAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The wrapped key of the file.</summary>
    public byte[] Key { get; private set; } = [];

    public IReadOnlyList<PostLetter> Letters => letters;

    public int Pages { get; private set; }

    /// <summary>Who made it; nobody else fetches it.</summary>
    public Guid MadeBy { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>When it was fetched first (UTC); null before.</summary>
    public DateTime? FetchedAt { get; private set; }

    /// <summary>When it is erased at the latest (UTC).</summary>
    public DateTime GoneAt => FetchedAt + StaysFetched ?? MadeAt + Waits;

    /// <summary>It was handed over.</summary>
    public void Fetch(DateTime at) => FetchedAt ??= at;
}

/// <summary>A letter in a post, with the version of its case that it was made from.</summary>
public sealed class PostLetter
{
    private PostLetter()
    {
    }

    public PostLetter(LetterOccasion occasion, int template, int caseVersion)
    {
        Kind = occasion.Kind;
        ExclusionId = occasion.ExclusionId;
        WarningId = occasion.WarningId;
        Step = occasion.Step;
        Template = template;
        CaseVersion = caseVersion;
    }

    public int Number { get; private set; }

    public LetterKind Kind { get; private set; }

    public Guid? ExclusionId { get; private set; }

    public Guid? WarningId { get; private set; }

    public int Step { get; private set; }

    /// <summary>The version of its text; 0 for the usual text that was never kept.</summary>
    public int Template { get; private set; }

    public int CaseVersion { get; private set; }

    /// <summary>Which letter it is.</summary>
    public LetterOccasion Occasion => new(Kind, ExclusionId, WarningId, Step);
}
