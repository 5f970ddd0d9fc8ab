using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;

namespace Disc.EntityResolution.Weighing;

/// <summary>Counts, over candidate pairs, what one agreement says about another.</summary>
internal sealed class DependenceCount(Dependence prior)
{
    // Imagined pairs that are as the prior says.
    private const double Imagined = 10;

    // Of brothers and sisters in one household, about this share are twins (a little over 1 maternity in 70; ONS, Birth characteristics).
    private const double TwinsAmongSiblings = 0.03;

    // Address evidence that two households hardly share by chance, in bits.
    private const double OneAddress = 10;

    // No real population holds so many twins that more than this share of its agreeing pairs could be theirs.
    private const double MostTwins = 0.05;

    private double townsAlike;
    private double postcodesShared;
    private double siblings;
    private double twinLike;
    private double plainlyOne;

    public void Add(Comparison comparison, Weigher weigher)
    {
        if (comparison.Is(PersonAttribute.Postcode, Level.Exact) && comparison.Knows(PersonAttribute.Town) && weigher.Weigh(comparison) < weigher.Model.PerhapsAt)
        {
            postcodesShared++;
            townsAlike += comparison.Is(PersonAttribute.Town, Level.Exact) ? 1 : 0;
        }
        var family = comparison.Is(PersonAttribute.FamilyName, Level.Exact) || comparison.Is(PersonAttribute.FamilyName, Level.Close);
        if (!family || !comparison.BothDatesFull || !comparison.Knows(PersonAttribute.GivenName) || Address(comparison, weigher) < OneAddress)
        {
            return;
        }
        var givenDiffers = comparison.Is(PersonAttribute.GivenName, Level.Different);
        if (comparison.Is(PersonAttribute.DateOfBirth, Level.Exact))
        {
            twinLike += givenDiffers ? 1 : 0;
            plainlyOne += givenDiffers ? 0 : 1;
        }
        else if (givenDiffers && (comparison.Is(PersonAttribute.DateOfBirth, Level.Different) || comparison.Is(PersonAttribute.DateOfBirth, Level.Area)))
        {
            siblings++;
        }
    }

    public Dependence Learned()
    {
        var town = (townsAlike + Imagined * prior.TownByPostcode) / (postcodesShared + Imagined);
        return prior with { TownByPostcode = town, HouseholdRisk = Risk() };
    }

    /// <summary>
    /// The twins one would expect from the siblings that were met, over the pairs that look like twins. Where no siblings are met and yet many
    /// pairs look like twins, given names are being replaced, not shared out among twins.
    /// </summary>
    private double Risk()
    {
        if (twinLike < MostTwins * (twinLike + plainlyOne) || twinLike == 0)
        {
            return prior.HouseholdRisk;
        }
        return Math.Min(prior.HouseholdRisk, (1 + TwinsAmongSiblings * siblings) / (1 + twinLike));
    }

    private static double Address(Comparison comparison, Weigher weigher)
    {
        var sum = 0.0;
        for (var attribute = PersonAttribute.Town; attribute <= PersonAttribute.Street; attribute++)
        {
            if (comparison.Knows(attribute))
            {
                sum += weigher.Weigh(attribute, comparison);
            }
        }
        return sum;
    }
}
