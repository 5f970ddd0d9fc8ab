namespace Disc.Portal.Partnerships.Groups;

/// <summary>A set of people of the partnership, or a part of town with the people in it: to whom something can be addressed.</summary>
public sealed class Group
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>The longest word on what it is for, in characters.</summary>
    public const int PurposeLength = 200;

    private readonly List<GroupMember> members = [];

    private Group()
    {
    }

    public Group(Guid id, GroupKind kind, string name, string? purpose)
    {
        Id = id;
        Kind = kind;
        Name = name;
        Purpose = purpose;
    }

    public Guid Id { get; private set; }

    public GroupKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Who belongs in it, for whoever fills it; null when the name says it.</summary>
    public string? Purpose { get; private set; }

    /// <summary>Since when nothing new is addressed to it and nobody new comes in (UTC); null while it is in use.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>Who was put in by hand. Whoever works in an area is in it without a row here.</summary>
    public IReadOnlyList<GroupMember> Members => members;

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, string? purpose)
    {
        Name = name;
        Purpose = purpose;
        Version++;
    }

    /// <summary>Takes it out of use. What was addressed to it stays with those who are in it.</summary>
    public void Retire(DateTime at)
    {
        RetiredAt ??= at;
        Version++;
    }

    /// <summary>Takes it into use again.</summary>
    public void BringBack()
    {
        RetiredAt = null;
        Version++;
    }

    /// <summary>Puts somebody in; who is in stays as they are.</summary>
    /// <returns>Whether they were not in it before.</returns>
    public bool PutIn(Guid account)
    {
        if (members.Exists(member => member.AccountId == account))
            return false;
        members.Add(new GroupMember(Id, account));
        return true;
    }

    /// <summary>Takes somebody out.</summary>
    /// <returns>Whether they were in it.</returns>
    public bool TakeOut(Guid account) => members.RemoveAll(member => member.AccountId == account) > 0;
}
