using System.Globalization;
using Disc.EntityResolution.Comparing;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Weighing;

/// <summary>Puts findings into sentences that a court would follow.</summary>
internal static class Wording
{
    private static readonly Dictionary<PersonAttribute, string> Nouns = new()
    {
        [PersonAttribute.GivenName] = "given name",
        [PersonAttribute.FamilyName] = "family name",
        [PersonAttribute.MiddleName] = "middle name",
        [PersonAttribute.Town] = "place",
        [PersonAttribute.SecondTown] = "second place",
        [PersonAttribute.ThirdTown] = "third place",
        [PersonAttribute.Postcode] = "postcode",
        [PersonAttribute.Street] = "street",
        [PersonAttribute.Mark] = "mark",
    };

    /// <param name="left">The record whose id is ordinally smaller.</param>
    /// <param name="right">The other.</param>
    public static string Sentence(PersonAttribute attribute, in Finding finding, StandardRecord left, StandardRecord right, Weigher weigher)
    {
        switch (attribute)
        {
            case PersonAttribute.NameOrder:
                return finding.Level == Level.Swapped
                    ? "Given and family name stand the other way round in one of the two."
                    : "Given and family name stand in the same order.";
            case PersonAttribute.Sex:
                return finding.Level == Level.Exact ? $"Both are {Word(left.Sex)}." : $"One is {Word(left.Sex)}, the other {Word(right.Sex)}.";
            case PersonAttribute.DateOfBirth:
                return Birth(finding, left.DateOfBirth, right.DateOfBirth, weigher);
            case PersonAttribute.Identifier or PersonAttribute.SecondIdentifier or PersonAttribute.Detail:
                return Kinded(finding, weigher);
            default:
                return Value(Nouns[attribute], attribute <= PersonAttribute.MiddleName, finding, weigher);
        }
    }

    private static string Value(string noun, bool isName, in Finding finding, Weigher weigher)
    {
        var (l, r) = (Show(noun, finding.Left!), Show(noun, finding.Right!));
        return finding.Level switch
        {
            Level.Exact => $"Both give the {noun} {l}{Rarity(finding.Left!, weigher)}.",
            Level.Nickname => $"The {noun}s {l} and {r} are forms of one name.",
            Level.Sound => $"The {noun}s {l} and {r} sound alike.",
            Level.Close => $"The {noun}s {l} and {r} are {(isName || noun == "postcode" ? "one slip" : "a slip or two")} of the pen apart.",
            Level.Part => $"Of the {noun}s {l} and {r}, one is part of the other or they share a word.",
            Level.Initial => $"Of the {noun}s {l} and {r}, one is only an initial, and it fits.",
            Level.Near => $"The {noun}s {l} and {r} are spelled alike in most letters.",
            Level.Area => $"The postcodes {l} and {r} lie in one district.",
            _ => $"The {noun}s {l} and {r} have nothing in common.",
        };
    }

    private static string Birth(in Finding finding, PartialDate left, PartialDate right, Weigher weigher) => finding.Level switch
    {
        Level.Exact => $"Both were born on {left}{(finding.Left is null ? string.Empty : Rarity(finding.Left, weigher))}.",
        Level.Swapped => $"The dates of birth {left} and {right} hold the same digits, with two parts changed round.",
        Level.Close => $"The dates of birth {left} and {right} differ in one digit.",
        Level.NewYear => $"The dates of birth {left} and {right} agree in the year, and 1 January is often written for a day that is not known.",
        Level.Part => $"The dates of birth {left} and {right} agree as far as both are known.",
        Level.Near => $"The dates of birth {left} and {right} differ in two digits or by a month at most.",
        Level.Area => $"The dates of birth {left} and {right} lie in one year or within a year.",
        _ => $"The dates of birth {left} and {right} have nothing in common.",
    };

    private static string Kinded(in Finding finding, Weigher weigher)
    {
        var noun = string.Join(' ', finding.Left!.Words[..^1]);
        var (l, r) = (finding.Left.Words[^1], finding.Right!.Words[^1]);
        return finding.Level switch
        {
            Level.Exact => $"Both give the {noun} {l}{Rarity(finding.Left, weigher)}.",
            Level.Close => $"Of {noun}, {l} and {r} are one slip of the pen apart.",
            Level.Near => $"Of {noun}, {l} and {r} are two slips of the pen apart.",
            _ => $"Of {noun}, {l} and {r} are different.",
        };
    }

    /// <summary>How rare a value is, where the model has counted.</summary>
    private static string Rarity(Term term, Weigher weigher)
    {
        if (!weigher.Model.IsLearned)
        {
            return string.Empty;
        }
        var oneIn = Math.Pow(2, weigher.RarityOf(term));
        var scale = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(oneIn)) - 1));
        var round = Math.Round(oneIn / scale) * scale;
        return round < 2 ? ", which is common" : string.Create(CultureInfo.InvariantCulture, $", which about one person in {round:N0} here does");
    }

    private static string Word(Sex sex) => sex == Sex.Female ? "female" : "male";

    private static string Show(string noun, Term term)
    {
        var text = term.ToString();
        return noun == "postcode" ? text.ToUpperInvariant() : noun == "mark" ? $"“{text}”" : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);
    }
}
