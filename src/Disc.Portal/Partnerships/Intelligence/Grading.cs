namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>The first grade of 3x5x2: how far the source can be relied on.</summary>
public enum SourceGrade
{
    Reliable = 1,
    Untested,
    NotReliable,
}

/// <summary>The second grade of 3x5x2: how the source knows.</summary>
public enum InformationGrade
{
    KnownDirectly = 1,
    KnownIndirectlyButCorroborated,
    KnownIndirectly,
    NotKnown,
    SuspectedFalse,
}

/// <summary>The third grade of 3x5x2: how it may be passed on.</summary>
public enum HandlingCode
{
    Permitted = 1,
    PermittedWithConditions,
}

/// <summary>The grades of a report.</summary>
/// <param name="Source">How far the source can be relied on.</param>
/// <param name="Information">How the source knows.</param>
/// <param name="Handling">How it may be passed on.</param>
public sealed record Grading(SourceGrade Source, InformationGrade Information, HandlingCode Handling)
{
    /// <summary>As it is written: "2-C-P".</summary>
    public override string ToString() => $"{GradingWords.Letter(Source)}-{GradingWords.Letter(Information)}-{GradingWords.Letter(Handling)}";
}
