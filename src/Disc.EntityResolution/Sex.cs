namespace Disc.EntityResolution;

/// <summary>Sex as recorded; unknown is no evidence either way.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
}
