namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>What is unusual about a look. It is a reason to ask, not a finding.</summary>
[Flags]
public enum Unusual
{
    None = 0,

    /// <summary>The same account looked from another network address within minutes.</summary>
    TwoPlaces = 1,

    /// <summary>More people were opened within an hour than work at a till needs.</summary>
    ManyPeople = 2,

    /// <summary>At night, when this person does not usually look.</summary>
    AtNight = 4,
}

/// <summary>How what is unusual is said.</summary>
public static class UnusualWords
{
    /// <summary>In words; empty for nothing.</summary>
    public static IReadOnlyList<string> InWords(this Unusual unusual) =>
    [
        .. unusual.HasFlag(Unusual.TwoPlaces) ? ["in two places at once"] : Array.Empty<string>(),
        .. unusual.HasFlag(Unusual.ManyPeople) ? ["many people within an hour"] : Array.Empty<string>(),
        .. unusual.HasFlag(Unusual.AtNight) ? ["at night, unlike other nights"] : Array.Empty<string>(),
    ];
}
