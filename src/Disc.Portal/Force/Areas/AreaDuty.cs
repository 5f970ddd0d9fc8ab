namespace Disc.Portal.Force.Areas;

/// <summary>Somebody of the force looks after one part of it. Who has no duty works for the whole force.</summary>
public sealed class AreaDuty
{
    private AreaDuty()
    {
    }

    public AreaDuty(Guid account, Guid area)
    {
        Account = account;
        Area = area;
    }

    public Guid Account { get; private set; }

    public Guid Area { get; private set; }
}
