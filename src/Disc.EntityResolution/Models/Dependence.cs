namespace Disc.EntityResolution.Models;

/// <summary>What one agreement already says about another, so that nothing is counted twice.</summary>
/// <param name="TownByPostcode">Of different people who share a postcode, the share who share the town as well, 0 to 1.</param>
/// <param name="SexByGivenName">Of different people who share a given name, the share of one sex, 0 to 1.</param>
/// <param name="HouseholdRisk">
/// Of pairs that agree in family name, birth and address but not in the given name, the share believed to be twins or otherwise two people, 0 to 1.
/// </param>
/// <param name="GenerationRisk">
/// Of pairs that agree in both names and the address but have full dates of birth with nothing in common, the share believed to be
/// two generations of one name, 0 to 1.
/// </param>
public sealed record Dependence(double TownByPostcode, double SexByGivenName, double HouseholdRisk, double GenerationRisk)
{
    // Where it is no likelier than this that such a pair is two people, the sum of the evidence may decide.
    private const double Negligible = 0.05;

    /// <summary>Whether a pair that might be twins is left to a person.</summary>
    internal bool MindsHouseholds => HouseholdRisk > Negligible;

    /// <summary>Whether a pair that might be father and son is left to a person.</summary>
    internal bool MindsGenerations => GenerationRisk > Negligible;
}
