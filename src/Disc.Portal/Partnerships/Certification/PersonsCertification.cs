namespace Disc.Portal.Partnerships.Certification;

/// <summary>A person's dated word that they read a version of a document and will keep to it. Rows stay.</summary>
public sealed class PersonsCertification
{
    private PersonsCertification()
    {
    }

    public PersonsCertification(Guid id, Guid version, Guid account, DateTime? openedAt, DateTime at)
    {
        Id = id;
        VersionId = version;
        AccountId = account;
        OpenedAt = openedAt;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid VersionId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>When they had first opened it (UTC); null when they certified without opening it.</summary>
    public DateTime? OpenedAt { get; private set; }

    public DateTime At { get; private set; }
}
