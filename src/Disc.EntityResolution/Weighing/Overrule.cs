using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;

namespace Disc.EntityResolution.Weighing;

/// <summary>What no sum of evidence may say: contradictions that forbid, and thin or household evidence that is never more than Perhaps.</summary>
/// <param name="Ceiling">The most the answer may be.</param>
/// <param name="Sentence">The rule in one sentence.</param>
/// <param name="SuggestsTwo">The rule speaks of two people who agree in much; not merely of too little evidence.</param>
internal sealed record Overrule(Answer Ceiling, string Sentence, bool SuggestsTwo = true)
{
    private static readonly Overrule Twins = new(Answer.Different,
        "Both are known to be twins and their given names are not forms of one name: they are two people.");

    private static readonly Overrule NameAndBirth = new(Answer.Different,
        "Both dates of birth are full and have nothing in common, nor have the given names: they are two people.");

    private static readonly Overrule Household = new(Answer.Perhaps,
        "The given names have nothing in common, and what agrees is what twins or one household share: a person should decide.");

    private static readonly Overrule Generations = new(Answer.Perhaps,
        "The dates of birth have nothing in common, and what agrees is what father and son of one name share: a person should decide.");

    private static readonly Overrule NamesAlone = new(Answer.Perhaps,
        "Nothing but names agrees: names alone do not make one person.", SuggestsTwo: false);

    private static readonly Overrule PlacesAlone = new(Answer.Perhaps,
        "Neither names, nor birth, nor an identifier agree: places and marks alone do not make one person.", SuggestsTwo: false);

    /// <summary>The strictest rule that the findings call for, or null.</summary>
    public static Overrule? For(Comparison comparison, Dependence dependence)
    {
        var givenDiffers = comparison.Is(PersonAttribute.GivenName, Level.Different);
        var identified = comparison.Is(PersonAttribute.Identifier, Level.Exact) || comparison.Is(PersonAttribute.Identifier, Level.Close);
        if (givenDiffers && comparison.BothTwins)
        {
            return Twins;
        }
        if (givenDiffers && !identified && comparison.BothDatesFull && comparison.Is(PersonAttribute.DateOfBirth, Level.Different))
        {
            return NameAndBirth;
        }
        if (givenDiffers && !identified && dependence.MindsHouseholds && !comparison.Is(PersonAttribute.FamilyName, Level.Different))
        {
            return Household;
        }
        if (!identified && dependence.MindsGenerations && comparison.BothDatesFull && comparison.Is(PersonAttribute.DateOfBirth, Level.Different)
            && (comparison.Is(PersonAttribute.Postcode, Level.Exact) || comparison.Is(PersonAttribute.Street, Level.Exact)))
        {
            return Generations;
        }
        if (!Agrees(comparison, PersonAttribute.GivenName, PersonAttribute.FamilyName)
            && !Agrees(comparison, PersonAttribute.DateOfBirth, PersonAttribute.DateOfBirth)
            && !Agrees(comparison, PersonAttribute.Identifier, PersonAttribute.SecondIdentifier))
        {
            return PlacesAlone;
        }
        var beyondNames = Agrees(comparison, PersonAttribute.DateOfBirth, PersonAttribute.DateOfBirth)
            || Agrees(comparison, PersonAttribute.Town, PersonAttribute.Detail);
        return beyondNames ? null : NamesAlone;
    }

    /// <summary>Whether any attribute of a range agrees at least in part.</summary>
    private static bool Agrees(Comparison comparison, PersonAttribute first, PersonAttribute last)
    {
        for (var attribute = first; attribute <= last; attribute++)
        {
            if (comparison.Knows(attribute) && comparison[attribute].Level != Level.Different)
            {
                return true;
            }
        }
        return false;
    }
}
