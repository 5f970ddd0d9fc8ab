namespace Disc.Portal.Partnerships.Merging;

/// <summary>Somebody decided that two records are of two people: they are not suggested again.</summary>
public sealed class DifferentPeople
{
    private DifferentPeople()
    {
    }

    public DifferentPeople(Guid one, Guid other, Guid by, DateTime at)
    {
        (FirstId, SecondId) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        DecidedBy = by;
        DecidedAt = at;
    }

    /// <summary>The smaller id of the two.</summary>
    public Guid FirstId { get; private set; }

    public Guid SecondId { get; private set; }

    public Guid DecidedBy { get; private set; }

    public DateTime DecidedAt { get; private set; }
}
