using Disc.EntityResolution;

namespace Disc.Benchmarks.Resolving;

/// <summary>Rows of a CSV file read as records of people.</summary>
public static class PersonRows
{
    /// <summary>One record for each row.</summary>
    /// <param name="table">The file.</param>
    /// <param name="columns">Meaning and column name; a meaning that comes twice gives two values (two places, two aliases).</param>
    /// <param name="idOf">The id to give to the row at this position, from 0.</param>
    public static List<PersonRecord> Read(CsvTable table, IReadOnlyList<(string Meaning, string Column)> columns, Func<int, string> idOf)
    {
        var positions = columns.Select(c => (c.Meaning, c.Column, At: table.Column(c.Column))).ToList();
        var records = new List<PersonRecord>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            List<string> Values(string meaning) => [.. positions.Where(p => p.Meaning == meaning && p.At < row.Length && row[p.At].Length > 0).Select(p => row[p.At])];
            var names = new List<PersonName> { new(string.Join(' ', Values("given")), string.Join(' ', Values("family"))) };
            names.AddRange(Values("full").Select(full => new PersonName(Full: full)));
            names.AddRange(Values("alias").Select(alias => new PersonName(Full: alias, Kind: NameKind.Alias)));
            records.Add(new PersonRecord(idOf(i))
            {
                Names = names,
                DateOfBirth = Values("dob").Select(PartialDate.Parse).FirstOrDefault(d => !d.IsUnknown),
                Sex = Values("sex").Select(SexOf).FirstOrDefault(),
                Places = [.. Values("place").Select(town => new Place(Town: town)), .. Values("postcode").Select(code => new Place(Postcode: code))],
                Identifiers = [.. positions.Where(p => p.Meaning == "identifier" && p.At < row.Length && row[p.At].Length > 0).Select(p => new Identifier(p.Column, row[p.At]))],
            });
        }
        return records;
    }

    private static Sex SexOf(string text) => char.ToUpperInvariant(text[0]) switch
    {
        'M' => Sex.Male,
        'F' or 'W' => Sex.Female,
        _ => Sex.Unknown,
    };
}
