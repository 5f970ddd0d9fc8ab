using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Models;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Weighing;

/// <summary>Weighs the findings for a pair: the sum of log2(m/u) in the manner of Fellegi and Sunter, exact agreements by how rare their value is.</summary>
/// <remarks>
/// I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", 1969; frequency weights after W. E. Winkler, "Frequency-based matching", 1989.
/// </remarks>
internal sealed class Weigher
{
    private readonly Model model;
    private readonly double[] bits;
    private readonly double[]? rarity;

    /// <param name="model">What to weigh by.</param>
    /// <param name="vocabulary">When given, the rarity of each of its terms is looked up once, beforehand.</param>
    public Weigher(Model model, Vocabulary? vocabulary = null)
    {
        this.model = model;
        bits = new double[LikelihoodTable.Attributes * LikelihoodTable.Levels];
        for (var attribute = 0; attribute < LikelihoodTable.Attributes; attribute++)
        {
            for (var level = 0; level < LikelihoodTable.Levels; level++)
            {
                bits[attribute * LikelihoodTable.Levels + level] = model.Likelihoods.Knows(attribute, level) ? model.Likelihoods[attribute, level].Bits : 0;
            }
        }
        if (vocabulary is not null && model.IsLearned)
        {
            rarity = new double[vocabulary.Count];
            for (var number = 0; number < rarity.Length; number++)
            {
                rarity[number] = LookUpRarity(vocabulary[number]);
            }
        }
    }

    public Model Model => model;

    /// <summary>The evidence of one attribute, in bits, given what the others already say.</summary>
    public double Weigh(PersonAttribute attribute, Comparison comparison)
    {
        ref readonly var finding = ref comparison[attribute];
        if (ShareOf(attribute, comparison) is { } bitsOfShare)
        {
            return Math.Log2(model.Likelihoods[attribute, Level.Exact].M) + bitsOfShare;
        }
        return bits[(int)attribute * LikelihoodTable.Levels + (int)finding.Level];
    }

    /// <summary>
    /// For an exact agreement whose chance among different people is known better than by the average u: that chance, as minus log2.
    /// It is the rarity of the value; less where another agreement already implies it. Null where the average stands.
    /// </summary>
    public double? ShareOf(PersonAttribute attribute, Comparison comparison)
    {
        ref readonly var finding = ref comparison[attribute];
        if (finding.Level != Level.Exact)
        {
            return null;
        }
        if (attribute == PersonAttribute.Sex)
        {
            return comparison.Is(PersonAttribute.GivenName, Level.Exact) ? -Math.Log2(model.Dependence.SexByGivenName) : null;
        }
        if (finding.Left is null || !model.IsLearned)
        {
            return null;
        }
        var rare = RarityOf(finding.Left);
        // Only the first: a postcode lies in one town, and further places are other places.
        var implied = attribute == PersonAttribute.Town && comparison.Is(PersonAttribute.Postcode, Level.Exact);
        return implied ? Math.Min(rare, -Math.Log2(model.Dependence.TownByPostcode)) : rare;
    }

    /// <summary>All the evidence and the prior, in bits: log2 of the odds that the two are one person.</summary>
    public double Weigh(Comparison comparison)
    {
        var sum = model.PriorBits;
        for (var attribute = (PersonAttribute)0; (int)attribute < LikelihoodTable.Attributes; attribute++)
        {
            if (comparison.Knows(attribute))
            {
                sum += Weigh(attribute, comparison);
            }
        }
        return sum;
    }

    /// <summary>How rare a value is, in bits: minus log2 of the chance that another person has it.</summary>
    public double RarityOf(Term term) => rarity is not null && term.Number < rarity.Length ? rarity[term.Number] : LookUpRarity(term);

    private double LookUpRarity(Term term) => model.Frequencies is null ? 0 : -Math.Log2(model.Frequencies.Share(term.Kind, term.Text, Expected(term.Kind)));

    private double Expected(TermKind kind) => model.Likelihoods[AttributeOf(kind), Level.Exact].U;

    private static PersonAttribute AttributeOf(TermKind kind) => kind switch
    {
        TermKind.Name => PersonAttribute.FamilyName,
        TermKind.Date => PersonAttribute.DateOfBirth,
        TermKind.Town => PersonAttribute.Town,
        TermKind.Postcode => PersonAttribute.Postcode,
        TermKind.Street => PersonAttribute.Street,
        TermKind.Identifier => PersonAttribute.Identifier,
        TermKind.Mark => PersonAttribute.Mark,
        _ => PersonAttribute.Detail,
    };
}
