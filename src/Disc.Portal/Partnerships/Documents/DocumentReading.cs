namespace Disc.Portal.Partnerships.Documents;

/// <summary>That a person opened a version, and when first: it tells a certification after reading from one without.</summary>
public sealed class DocumentReading
{
    private DocumentReading()
    {
    }

    public DocumentReading(Guid version, Guid account, DateTime at)
    {
        VersionId = version;
        AccountId = account;
        At = at;
    }

    public Guid VersionId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>When they first opened it (UTC).</summary>
    public DateTime At { get; private set; }
}
