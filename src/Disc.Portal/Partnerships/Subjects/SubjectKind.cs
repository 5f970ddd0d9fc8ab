namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Whether the person's name is known.</summary>
public enum SubjectKind
{
    /// <summary>Named.</summary>
    Known,

    /// <summary>An image, and no name: members are asked who it is.</summary>
    IdSought,
}
