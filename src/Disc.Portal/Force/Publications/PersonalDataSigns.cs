using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Disc.Portal.Force.Publications;

/// <summary>
/// Finds what looks like a person's name or date of birth in a text. It errs to either side, so its findings are a question to the
/// author and never a decision.
/// </summary>
public static partial class PersonalDataSigns
{
    // The commonest given names of adults in England and Wales (Office for National Statistics, baby names, 1954 to 2004), in short.
    private static readonly FrozenSet<string> GivenNames = new[]
    {
        "Aaron", "Adam", "Adrian", "Aidan", "Alan", "Alex", "Alexander", "Alice", "Alison", "Amanda", "Amy", "Andrea", "Andrew", "Angela",
        "Ann", "Anna", "Anne", "Anthony", "Ashley", "Barry", "Ben", "Benjamin", "Billy", "Bradley", "Brian", "Callum", "Cameron", "Carl",
        "Carol", "Caroline", "Catherine", "Charles", "Charlie", "Charlotte", "Chelsea", "Chloe", "Chris", "Christine", "Christopher", "Claire",
        "Colin", "Connor", "Craig", "Dale", "Daniel", "Danny", "Darren", "Dave", "David", "Dawn", "Dean", "Deborah", "Debbie", "Denise",
        "Derek", "Diane", "Dominic", "Donna", "Dylan", "Edward", "Elaine", "Elizabeth", "Ellie", "Emily", "Emma", "Eric", "Fiona", "Frank",
        "Gareth", "Gary", "Gavin", "Gemma", "Geoffrey", "George", "Georgia", "Gillian", "Glen", "Graham", "Hannah", "Harry", "Hayley", "Heather",
        "Helen", "Holly", "Ian", "Imran", "Jack", "Jacqueline", "Jake", "James", "Jamie", "Jane", "Janet", "Jason", "Jayne", "Jean", "Jennifer",
        "Jeremy", "Jessica", "Jill", "Joanna", "Joanne", "Joe", "John", "Jonathan", "Jordan", "Joseph", "Josh", "Joshua", "Julia", "Julian", "Julie",
        "Karen", "Kate", "Katherine", "Kathleen", "Katie", "Keith", "Kelly", "Kenneth", "Kevin", "Kieran", "Kim", "Kirsty", "Kyle", "Laura",
        "Lauren", "Leah", "Leanne", "Lee", "Leon", "Lesley", "Lewis", "Liam", "Linda", "Lisa", "Louise", "Lucy", "Luke", "Lynn", "Malcolm",
        "Margaret", "Maria", "Marie", "Martin", "Mary", "Matthew", "Maureen", "Megan", "Melanie", "Michael", "Michelle", "Mohammed", "Muhammad",
        "Natalie", "Nathan", "Neil", "Nicholas", "Nicola", "Nigel", "Oliver", "Olivia", "Owen", "Pamela", "Patricia", "Patrick", "Paul",
        "Paula", "Pauline", "Peter", "Philip", "Rachel", "Raymond", "Rebecca", "Reece", "Rhys", "Richard", "Robert", "Robin", "Roger", "Ronald",
        "Ross", "Roy", "Russell", "Ryan", "Sally", "Sam", "Samantha", "Samuel", "Sandra", "Sara", "Sarah", "Scott", "Sean", "Shane", "Shannon",
        "Sharon", "Shaun", "Sheila", "Simon", "Sophie", "Stacey", "Stephen", "Steve", "Steven", "Stuart", "Susan", "Suzanne", "Terence", "Teresa",
        "Terry", "Thomas", "Timothy", "Tina", "Tom", "Tony", "Tracey", "Tracy", "Trevor", "Valerie", "Vanessa", "Victoria", "Wayne", "Wendy",
        "William", "Yvonne", "Zoe",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // George Street is no person.
    private static readonly FrozenSet<string> PlaceWords = new[]
    {
        "Avenue", "Centre", "Close", "Court", "Gardens", "Hall", "House", "Lane", "Market", "Park", "Place", "Quarter", "Road", "Square", "Street", "Way",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The pieces of a text that look like personal data, as they stand in it.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (Match match in DateOfBirth().Matches(text))
            yield return match.Value;
        foreach (Match match in AfterTitle().Matches(text))
            yield return match.Value;
        foreach (Match match in TwoCapitals().Matches(text))
        {
            if (GivenNames.Contains(match.Groups[1].Value) && !PlaceWords.Contains(match.Groups[2].Value))
                yield return match.Value;
        }
    }

    // "born 3 March 1990", "DOB: 03/03/1990", and a day in the years in which people who are now 10 to 100 were born, written in figures.
    [GeneratedRegex(@"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[:\s]*[\d/. \-]*\w*\s*(?:19|20)?\d{2}|\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:19\d{2}|200\d|201[0-5])\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateOfBirth();

    // "Mr Marlow", "a man called Marlow", "aka Deano". Police ranks are left alone: officers sign their alerts.
    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? \p{Lu}[\p{L}'’\-]+|\b(?i:called|named|known as|aka|a\.k\.a\.|nicknamed) [“""']?\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?")]
    private static partial Regex AfterTitle();

    [GeneratedRegex(@"(?<!\b(?:PC|PCSO|DC|DS|DI|Sgt|Sergeant|Inspector|Insp|Constable|Saint|St) )\b(\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}'’\-]+)\b")]
    private static partial Regex TwoCapitals();
}
