namespace Disc.EntityResolution.Comparing;

/// <summary>The findings for one pair, one place per attribute. Reused from pair to pair, so that comparing allocates nothing.</summary>
internal sealed class Comparison
{
    public static readonly int Attributes = Enum.GetValues<PersonAttribute>().Length;

    private readonly Finding[] findings = new Finding[Attributes];
    private uint known;

    /// <summary>Both records are marked as twins.</summary>
    public bool BothTwins { get; set; }

    /// <summary>Both dates of birth are full.</summary>
    public bool BothDatesFull { get; set; }

    public ref readonly Finding this[PersonAttribute attribute] => ref findings[(int)attribute];

    public bool Knows(PersonAttribute attribute) => (known & 1u << (int)attribute) != 0;

    public bool Is(PersonAttribute attribute, Level level) => Knows(attribute) && findings[(int)attribute].Level == level;

    public void Set(PersonAttribute attribute, Finding finding)
    {
        findings[(int)attribute] = finding;
        known |= 1u << (int)attribute;
    }

    public void Clear()
    {
        known = 0;
        BothTwins = false;
        BothDatesFull = false;
    }
}
