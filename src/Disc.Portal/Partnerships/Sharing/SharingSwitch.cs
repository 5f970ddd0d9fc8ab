namespace Disc.Portal.Partnerships.Sharing;

/// <summary>One thing that a partnership lets its force have, or not (rule 2).</summary>
public enum SharingSwitch
{
    Dataview,
    Expired,
    Intelligence,
    DirectAuthoring,
    AdministratorFirst,
    Referrals,
    Neighbours,
}
