namespace Disc.Portal.Partnerships.Sites;

/// <summary>A business with one or several premises in the partnership.</summary>
public sealed class Organisation
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 120;

    private Organisation()
    {
    }

    public Organisation(Guid id, string name)
    {
        Id = id;
        Name = name;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Gives it another name.</summary>
    public void Rename(string name) => Name = name;
}
