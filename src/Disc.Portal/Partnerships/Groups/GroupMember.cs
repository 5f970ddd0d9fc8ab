namespace Disc.Portal.Partnerships.Groups;

/// <summary>Somebody who was put into a group.</summary>
public sealed class GroupMember
{
    private GroupMember()
    {
    }

    public GroupMember(Guid group, Guid account)
    {
        GroupId = group;
        AccountId = account;
    }

    public Guid GroupId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Whether they look after the group.</summary>
    public bool IsManager { get; private set; }

    /// <summary>Gives the group into their care, or takes it out of it.</summary>
    public void LookAfter(bool manages) => IsManager = manages;
}
