namespace Disc.Portal.Partnerships.Sites;

/// <summary>Somebody who works in premises; a person can work in several.</summary>
public sealed class PremisesPerson
{
    private PremisesPerson()
    {
    }

    public PremisesPerson(Guid premises, Guid account, bool usually)
    {
        PremisesId = premises;
        AccountId = account;
        IsUsual = usually;
    }

    public Guid PremisesId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Whether this is where their reports start from; true for one of a person's premises.</summary>
    public bool IsUsual { get; private set; }

    /// <summary>Says whether this is where they usually are.</summary>
    public void WorkUsually(bool usually) => IsUsual = usually;
}
