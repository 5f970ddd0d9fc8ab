using System.Text;

namespace Disc.Benchmarks.Resolving;

/// <summary>A CSV file in memory: a header and rows, every field trimmed.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    public List<string[]> Rows { get; } = [];

    /// <summary>The position of a column.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public int Column(string name) => columns.TryGetValue(name, out var column)
        ? column
        : throw new ArgumentException($"There is no column \"{name}\"; there are {string.Join(", ", columns.Keys)}.");

    public static CsvTable Read(string path)
    {
        var table = new CsvTable();
        using var reader = new StreamReader(path, Encoding.UTF8);
        var fields = new List<string>();
        while (ReadRow(reader, fields))
        {
            if (table.columns.Count == 0)
            {
                for (var i = 0; i < fields.Count; i++)
                {
                    table.columns.TryAdd(fields[i], i);
                }
            }
            else if (fields.Count > 1 || fields[0].Length > 0)
            {
                table.Rows.Add([.. fields]);
            }
        }
        return table;
    }

    // RFC 4180, with blanks around fields allowed: quotes count only at the start of a field.
    private static bool ReadRow(StreamReader reader, List<string> fields)
    {
        fields.Clear();
        if (reader.Peek() < 0)
        {
            return false;
        }
        var field = new StringBuilder();
        var quoted = false;
        for (var next = reader.Read(); ; next = reader.Read())
        {
            if (next < 0 || (!quoted && next == '\n'))
            {
                break;
            }
            var c = (char)next;
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (reader.Peek() == '"')
                {
                    field.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(field.ToString()))
            {
                field.Clear();
                quoted = true;
            }
            else if (c == ',')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }
        fields.Add(field.ToString().Trim());
        return true;
    }
}
