namespace Disc.EntityResolution;

/// <summary>One thing about two people that can be compared.</summary>
public enum PersonAttribute
{
    GivenName,
    FamilyName,
    MiddleName,

    /// <summary>Whether given and family name stand in the same order in both records.</summary>
    NameOrder,
    DateOfBirth,
    Sex,

    /// <summary>The town that agrees best; the next two are the second and third best, where both records give several.</summary>
    Town,
    SecondTown,
    ThirdTown,
    Postcode,
    Street,

    /// <summary>The identifier that agrees best; the next is the second best.</summary>
    Identifier,
    SecondIdentifier,
    Mark,
    Detail,
}
