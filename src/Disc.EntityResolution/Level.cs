namespace Disc.EntityResolution;

/// <summary>How far two values of one attribute agree, from fully to not at all.</summary>
public enum Level
{
    /// <summary>The same once standardised.</summary>
    Exact,

    /// <summary>Forms of one name: Jonathan and Jonno.</summary>
    Nickname,

    /// <summary>Spelled differently, sound alike: Smith and Smyth.</summary>
    Sound,

    /// <summary>One slip of the pen apart.</summary>
    Close,

    /// <summary>One is a part of the other: Smith-Jones and Jones, 1990 and 3 March 1990.</summary>
    Part,

    /// <summary>One is the initial of the other.</summary>
    Initial,

    /// <summary>Day and month, given and family name, or two digits have changed places.</summary>
    Swapped,

    /// <summary>The same year, and one of the two is 1 January, which many systems write for "day not known".</summary>
    NewYear,

    /// <summary>Two or three slips apart, or within a month.</summary>
    Near,

    /// <summary>The same year of birth or within a year, or the same postcode district.</summary>
    Area,

    /// <summary>Nothing in common.</summary>
    Different,
}
