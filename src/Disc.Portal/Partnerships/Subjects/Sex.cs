namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Sex as it appears to the reporter; not recorded is not a guess.</summary>
public enum Sex
{
    NotRecorded,
    Female,
    Male,
}
