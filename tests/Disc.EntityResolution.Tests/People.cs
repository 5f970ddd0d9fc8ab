namespace Disc.EntityResolution.Tests;

/// <summary>People for tests, made in few words.</summary>
internal static class People
{
    private static readonly string[] GivenNames =
    [
        "James", "Mary", "Robert", "Patricia", "John", "Jennifer", "Michael", "Linda", "David", "Barbara", "Paul", "Susan", "Mark", "Karen",
        "Lee", "Kylie", "Dean", "Tracey", "Wayne", "Sharon", "Kevin", "Donna", "Gareth", "Sian", "Callum", "Megan", "Ryan", "Chloe", "Aaron", "Zoe",
    ];

    private static readonly string[] Beginnings = ["Al", "Bar", "Cor", "Dun", "Ed", "Fen", "Gar", "Har", "Ing", "Ket", "Lam", "Mar", "Nor", "Pem", "Roth", "Sel", "Thorn", "Wal"];
    private static readonly string[] Ends = ["bury", "by", "combe", "den", "field", "ford", "ham", "ley", "more", "ridge", "stone", "ton", "well", "wick", "worth"];
    private static readonly string[] Towns = ["Bournemouth", "Poole", "Southampton", "Winchester", "Salisbury", "Swindon", "Basingstoke", "Weymouth"];

    public static PersonRecord One(
        string id, string? given = null, string? family = null, string? born = null, Sex sex = Sex.Unknown, string? town = null, string? postcode = null,
        string? street = null, string? alias = null, string? custody = null, string? mark = null, bool twin = false)
    {
        var names = new List<PersonName>();
        if (given is not null || family is not null)
        {
            names.Add(new PersonName(given, family));
        }
        if (alias is not null)
        {
            names.Add(new PersonName(alias, Kind: NameKind.Nickname));
        }
        return new PersonRecord(id)
        {
            Names = names,
            DateOfBirth = PartialDate.Parse(born),
            Sex = sex,
            Places = town is null && postcode is null && street is null ? [] : [new Place(town, postcode, street)],
            Identifiers = custody is null ? [] : [new Identifier("custody", custody)],
            Marks = mark is null ? [] : [mark],
            IsTwin = twin,
        };
    }

    /// <summary>A population, the same for each seed, in which some are recorded twice with a slip or a nickname.</summary>
    public static List<PersonRecord> Population(int people, int seed = 1)
    {
        var random = new Random(seed);
        string Pick(string[] from) => from[random.Next(from.Length)];
        var records = new List<PersonRecord>();
        for (var i = 0; i < people; i++)
        {
            var family = Pick(Beginnings) + Pick(Ends);
            var born = new DateOnly(1950, 1, 1).AddDays(random.Next(20_000)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var postcode = $"BH{random.Next(1, 20)} {random.Next(1, 9)}{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}";
            var person = One($"p{i:00000}-a", Pick(GivenNames), family, born, town: Pick(Towns), postcode: postcode);
            records.Add(person);
            if (i % 4 == 0)
            {
                var again = person with
                {
                    Id = $"p{i:00000}-b",
                    Names = [new PersonName(person.Names[0].Given, family.Remove(random.Next(1, family.Length), 1))],
                };
                records.Add(i % 8 == 0 ? again with { Places = [] } : again);
            }
        }
        return records;
    }

    /// <summary>The same records in another order.</summary>
    public static List<PersonRecord> Shuffled(IEnumerable<PersonRecord> records, int seed)
    {
        var shuffled = records.ToArray();
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled];
    }
}
