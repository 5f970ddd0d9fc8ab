namespace Disc.Portal.Partnerships.Serving;

/// <summary>A photo that shows how a notice was served: the signature, the door, the counter. Sealed under a key of its own, and erased with the person's record.</summary>
public sealed class ServiceEvidence
{
    private ServiceEvidence()
    {
    }

    /// <param name="id">Its identity, and the name of its files.</param>
    /// <param name="exclusion">The case whose notice it was.</param>
    /// <param name="key">The wrapped key that it is sealed under.</param>
    /// <param name="by">Who added it.</param>
    /// <param name="at">When (UTC).</param>
    public ServiceEvidence(Guid id, Guid exclusion, byte[] key, Guid by, DateTime at)
    {
        Id = id;
        ExclusionId = exclusion;
        Key = key;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid ExclusionId { get; private set; }

    public byte[] Key { get; private set; } = [];

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }
}
