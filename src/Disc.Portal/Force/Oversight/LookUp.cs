using Disc.Portal.Partnerships.Sharing;

namespace Disc.Portal.Force.Oversight;

/// <summary>
/// One look-up on record: who met which records, when and under which purpose. The typed reason and the query are sealed in the
/// history row of the same identity.
/// </summary>
public sealed class LookUp
{
    private readonly List<LookUpRecord> records = [];

    private LookUp()
    {
    }

    /// <summary>A look-up as it is written, before anything is shown.</summary>
    public LookUp(
        Guid id, Guid account, string role, string? officerNumber, Guid purpose, ViewingPurpose category, ViewingKind kind, int people,
        IEnumerable<LookUpRecord> records, DateTime at)
    {
        Id = id;
        AccountId = account;
        Role = role;
        OfficerNumber = officerNumber;
        PurposeId = purpose;
        Category = category;
        Kind = kind;
        People = people;
        At = at;
        this.records.AddRange(records);
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>The officer's role in words, as it was then.</summary>
    public string Role { get; private set; } = "";

    public string? OfficerNumber { get; private set; }

    public Guid PurposeId { get; private set; }

    public ViewingPurpose Category { get; private set; }

    public ViewingKind Kind { get; private set; }

    /// <summary>How many people were shown.</summary>
    public int People { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The list that it returned.</summary>
    public IReadOnlyList<LookUpRecord> Records => records;
}
