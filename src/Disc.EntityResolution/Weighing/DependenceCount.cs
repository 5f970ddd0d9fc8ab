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

    // Of households with brothers and sisters on record, about this share also hold two generations of one name. A guess on the safe side.
    private const double NamesakesAmongSiblings = 0.1;

    // Address evidence that two households hardly share by chance, in bits.
    private const double OneAddress = 10;

    // Fewer than this share of the pairs that agree otherwise may well be twins (or namesakes): the prior stands.
    private const double MostTwins = 0.05;

    private double townsAlike;
    private double postcodesShared;
    private double siblings;
    private double twinLike;
    private double generationLike;
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
        else if (comparison.Is(PersonAttribute.DateOfBirth, Level.Different) || comparison.Is(PersonAttribute.DateOfBirth, Level.Area))
        {
            siblings += givenDiffers ? 1 : 0;
            generationLike += givenDiffers ? 0 : 1;
        }
    }

    public Dependence Learned()
    {
        var town = (townsAlike + Imagined * prior.TownByPostcode) / (postcodesShared + Imagined);
        return prior with
        {
            TownByPostcode = town,
            HouseholdRisk = Risk(twinLike, TwinsAmongSiblings, prior.HouseholdRisk),
            GenerationRisk = Risk(generationLike, NamesakesAmongSiblings, prior.GenerationRisk),
        };
    }

    /// <summary>
    /// The twins (or namesakes) one would expect from the siblings that were met, over the pairs that look like them. Where hardly a sibling is
    /// met and yet many pairs look like twins, given names are being replaced on record, not shared out among twins.
    /// </summary>
    private double Risk(double alike, double amongSiblings, double before) =>
        alike < MostTwins * (alike + plainlyOne) ? before : Math.Min(before, (1 + amongSiblings * siblings) / (1 + alike));

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
