namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>How the grades of 3x5x2 are written and explained. After College of Policing, Authorised Professional Practice: Intelligence report (3x5x2).</summary>
public static class GradingWords
{
    /// <summary>The sign of the grade.</summary>
    public static string Letter(SourceGrade grade) => ((int)grade).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sign of the grade.</summary>
    public static string Letter(InformationGrade grade) => ((char)('A' + (int)grade - 1)).ToString();

    /// <summary>The sign of the grade.</summary>
    public static string Letter(HandlingCode code) => code == HandlingCode.Permitted ? "P" : "C";

    /// <summary>The grade and what it means.</summary>
    public static (string Name, string Meaning) Of(SourceGrade grade) => grade switch
    {
        SourceGrade.Reliable => ("Reliable", "The source is competent, and what it told before was right."),
        SourceGrade.Untested => ("Untested", "The source has told nothing before, or nothing that anybody could check. Most are untested."),
        SourceGrade.NotReliable => ("Not reliable", "There is reason to doubt the source: its motive, its state, or what it told before."),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, null),
    };

    /// <summary>The grade and what it means.</summary>
    public static (string Name, string Meaning) Of(InformationGrade grade) => grade switch
    {
        InformationGrade.KnownDirectly => ("Known directly", "The source saw or heard it, or has it on a recording."),
        InformationGrade.KnownIndirectlyButCorroborated => ("Known indirectly, corroborated", "Somebody told the source, and something else says the same."),
        InformationGrade.KnownIndirectly => ("Known indirectly", "Somebody told the source, and nothing else says the same."),
        InformationGrade.NotKnown => ("Not known", "Nobody can say how the source knows."),
        InformationGrade.SuspectedFalse => ("Suspected to be false", "It seems wrong or made up. Say why, and think whether to keep it at all."),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, null),
    };

    /// <summary>The code and what it means.</summary>
    public static (string Name, string Meaning) Of(HandlingCode code) => code switch
    {
        HandlingCode.Permitted => ("Lawful sharing permitted", "It may be passed on to the police for a policing purpose."),
        HandlingCode.PermittedWithConditions => ("Lawful sharing permitted with conditions", "It may be passed on only as the conditions say, such as “not to name the shop”."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
