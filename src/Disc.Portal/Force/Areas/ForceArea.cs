namespace Disc.Portal.Force.Areas;

/// <summary>One part of the force's area: a division, or an area within one. Together they form a tree.</summary>
public sealed class ForceArea
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 80;

    private ForceArea()
    {
    }

    /// <summary>A new part.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="name">Its name; no two parts have the same, for partnerships say it of themselves.</param>
    /// <param name="parent">The part that it lies in; null for a part of the force itself.</param>
    public ForceArea(Guid id, string name, Guid? parent)
    {
        Id = id;
        Name = name;
        Parent = parent;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The part that it lies in; null for a part of the force itself.</summary>
    public Guid? Parent { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }
}
