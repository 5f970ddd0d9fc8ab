using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.MemberImport;

/// <summary>A pasted list or the text of a spreadsheet, taken apart: its columns, and a person a row with what is wrong there.</summary>
/// <param name="Columns">What each column means.</param>
/// <param name="Headings">The headings, where the first row has them; else empty.</param>
/// <param name="Rows">One per line that is not empty and no heading.</param>
public sealed partial record ImportList(IReadOnlyList<ImportColumn> Columns, IReadOnlyList<string> Headings, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 2000;

    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 500_000;

    private static readonly string[] Delimiters = ["\t", ";", ","];

    /// <summary>How many rows have something to put right.</summary>
    public int Wrong => Rows.Count(row => row.IsWrong);

    /// <summary>The people who would be invited.</summary>
    public IReadOnlyList<NewMember> Invited => [.. Rows.Where(row => row is { IsWrong: false, IsMember: false }).Select(row => row.Person)];

    /// <summary>Reads a text.</summary>
    /// <param name="text">Comma, semicolon or tab between the columns, or one address a line.</param>
    /// <param name="chosen">What somebody said that the columns mean; null to find out.</param>
    /// <param name="usual">Whom people work for where the list does not say.</param>
    public static Outcome<ImportList> Read(string? text, IReadOnlyList<ImportColumn>? chosen, Affiliation? usual)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("Paste a list, or choose a file.", "Text");
        if (text.Length > LongestText)
            return new Refusal($"This list is longer than {LongestText:N0} characters. Bring it in in parts.", "Text");
        var lines = Lines(text);
        if (lines.Count > MostRows + 1)
            return new Refusal($"This list has more than {MostRows:N0} rows. Bring it in in parts.", "Text");
        var hasHeadings = lines.Count > 0 && lines[0].Any(cell => ImportColumns.Of(cell) is not null) && !lines[0].Any(cell => cell.Contains('@', StringComparison.Ordinal));
        var wide = lines.Count == 0 ? 0 : lines.Max(line => line.Count);
        var columns = chosen is { Count: > 0 } ? Enumerable.Range(0, wide).Select(i => i < chosen.Count ? chosen[i] : ImportColumn.LeaveOut).ToList()
            : hasHeadings ? [.. Enumerable.Range(0, wide).Select(i => i < lines[0].Count ? ImportColumns.Of(lines[0][i]) ?? ImportColumn.LeaveOut : ImportColumn.LeaveOut)]
            : Guess(lines, wide);
        // A list that names businesses only means the places where people work.
        if (chosen is not { Count: > 0 } && !columns.Contains(ImportColumn.Premises) && columns.IndexOf(ImportColumn.Organisation) is >= 0 and var only)
            columns[only] = ImportColumn.Premises;
        if (!columns.Contains(ImportColumn.Email))
            return new Refusal("No column holds e-mail addresses. Say which one does, or give the columns headings: Name, Email, Premises.", "Text");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new ImportList(columns, hasHeadings ? lines[0] : [],
            [.. lines.Select((cells, index) => (cells, Number: index + 1)).Skip(hasHeadings ? 1 : 0).Select(line => RowOf(line.Number, line.cells, columns, usual, seen))]);
    }

    /// <summary>The same list, its groups looked up by name: a name that is none has to be put right.</summary>
    /// <param name="groups">The groups and areas in use.</param>
    public ImportList In(IReadOnlyList<GroupChoice> groups) => this with
    {
        Rows = [.. Rows.Select(row =>
        {
            var found = row.Groups.Select(name => (Name: name, Group: groups.FirstOrDefault(group => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))).ToList();
            return row with
            {
                Person = row.Person with { Groups = [.. found.Select(one => one.Group?.Id).OfType<Guid>()] },
                Refusals = [.. row.Refusals, .. found.Where(one => one.Group is null).Select(one =>
                    new Refusal($"There is no group or area called “{one.Name[..Math.Min(one.Name.Length, Groups.Group.NameLength)]}”. Make it first, under Groups and areas.", nameof(NewMember.Groups)))],
            };
        })],
    };

    private static List<IReadOnlyList<string>> Lines(string text)
    {
        // "Jo Smith <jo@shop.example>", as mail programs copy addresses, one or many on a line.
        if (Addressed().IsMatch(text))
            return [.. text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Addressed().Match(one) is { Success: true } match
                ? (IReadOnlyList<string>)[match.Groups["name"].Value.Trim('"', ' '), match.Groups["email"].Value]
                : ["", one])];
        var delimiter = Delimiters.OrderByDescending(one => Count(text, one)).First();
        using var reader = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            HasHeaderRecord = false,
            BadDataFound = null,
            MissingFieldFound = null,
            TrimOptions = TrimOptions.Trim,
        });
        var lines = new List<IReadOnlyList<string>>();
        while (reader.Read() && lines.Count <= MostRows + 1)
        {
            if (reader.Parser.Record is { } record && record.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                lines.Add([.. record]);
        }

        return lines;
    }

    private static int Count(string text, string delimiter) => text.Split('\n').Take(20).Sum(line => line.Split(delimiter).Length - 1);

    // Without headings: the column with addresses is the address; text before it the name, text behind it the premises.
    private static List<ImportColumn> Guess(List<IReadOnlyList<string>> lines, int wide)
    {
        var email = Enumerable.Range(0, wide).FirstOrDefault(i => lines.Any(line => i < line.Count && line[i].Contains('@', StringComparison.Ordinal)), -1);
        return [.. Enumerable.Range(0, wide).Select(i => email < 0 ? ImportColumn.LeaveOut
            : i == email ? ImportColumn.Email
            : i == 0 || (email == 0 && i == 1) ? ImportColumn.Name
            : i == email + 1 || (email == 0 && i == 2) ? ImportColumn.Premises
            : ImportColumn.LeaveOut)];
    }

    private static ImportRow RowOf(int number, IReadOnlyList<string> cells, List<ImportColumn> columns, Affiliation? usual, HashSet<string> seen)
    {
        string? Cell(ImportColumn wanted) => columns.IndexOf(wanted) is >= 0 and var i && i < cells.Count && cells[i].Trim() is { Length: > 0 } text ? text : null;
        var (email, said) = (Cell(ImportColumn.Email), Cell(ImportColumn.Affiliation));
        var affiliation = said is null ? usual : Enum.GetValues<Affiliation>().Cast<Affiliation?>().FirstOrDefault(one =>
            said.Equals(one.ToString(), StringComparison.OrdinalIgnoreCase) || said.Equals(one!.Value.InWords(), StringComparison.OrdinalIgnoreCase));
        var person = new NewMember(Cell(ImportColumn.Name) ?? NameOf(email), email, Cell(ImportColumn.Premises), Roles.Member, affiliation) { Organisation = Cell(ImportColumn.Organisation) };
        var refusals = MemberRules.WhyNotInvite(person).ToList();
        if (person.Organisation is not null && person.Premises is null)
            refusals.Add(new("Say at which premises of the organisation.", nameof(person.Premises)));
        foreach (var (text, field) in new[]
        {
            (person.Name, nameof(person.Name)), (person.Premises, nameof(person.Premises)), (person.Organisation, nameof(person.Organisation)),
        })
        {
            // A cell that a spreadsheet would run as a formula never comes in, so it can never go out again.
            if (text is ['=' or '+' or '-' or '@' or '\t', ..])
                refusals.Add(new($"“{text[..Math.Min(text.Length, 20)]}” begins like a formula of a spreadsheet. Take the sign away.", field));
        }

        if (email is not null && !seen.Add(email))
            refusals.Add(new("This address stands in the list twice.", nameof(person.Email)));
        return new ImportRow(number, person, refusals)
        {
            Groups = [.. (Cell(ImportColumn.Groups) ?? "").Split([';', ',', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    // An address without a name: "jo.smith@shop.example" is most likely Jo Smith. Whoever checks the list sees it.
    private static string? NameOf(string? email) => email?.Split('@')[0] is { Length: > 0 } local
        ? CultureInfo.GetCultureInfo("en-GB").TextInfo.ToTitleCase(local.Replace('.', ' ').Replace('_', ' ').Replace('-', ' ').Trim())
        : null;

    [GeneratedRegex(@"^\s*(?<name>[^<>,;\n]*?)\s*<(?<email>[^<>\s]+@[^<>\s]+)>\s*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressed();
}

/// <summary>One row of a list of people to invite.</summary>
/// <param name="Number">The line in the list, from 1.</param>
/// <param name="Person">Whom it names.</param>
/// <param name="Refusals">What has to be put right.</param>
/// <param name="IsMember">Whether this address is a member already: the row is then left out.</param>
public sealed record ImportRow(int Number, NewMember Person, IReadOnlyList<Refusal> Refusals, bool IsMember = false)
{
    /// <summary>The names of the groups and areas that the row names.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether something has to be put right; of a member nothing has, the row is left out.</summary>
    public bool IsWrong => Refusals.Count > 0 && !IsMember;
}
