namespace Disc.Portal.Platform.Catalogue;

/// <summary>The head of a tenant's audit trail, noted outside the tenant so that a rewritten trail shows (rule 19).</summary>
public sealed class HistoryAnchor
{
    private HistoryAnchor()
    {
    }

    public HistoryAnchor(Guid tenant, long number, byte[] hash, DateTime at)
    {
        TenantId = tenant;
        Number = number;
        Hash = hash;
        At = at;
    }

    public Guid TenantId { get; private set; }

    public long Number { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public DateTime At { get; private set; }
}
