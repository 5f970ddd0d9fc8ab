namespace Disc.Portal.Partnerships.MemberImport;

/// <summary>What a column of a list means.</summary>
public enum ImportColumn
{
    LeaveOut,
    Name,
    Email,
    Premises,
    Organisation,
    Groups,
    Affiliation,
}

/// <summary>The columns in words, and the headings by which spreadsheets usually call them.</summary>
public static class ImportColumns
{
    private static readonly (ImportColumn Column, string[] Words)[] Headings =
    [
        (ImportColumn.Name, ["name", "full name", "contact", "contact name", "member", "person"]),
        (ImportColumn.Email, ["email", "e-mail", "email address", "e-mail address", "mail"]),
        (ImportColumn.Premises, ["premises", "shop", "store", "branch", "site", "trading name"]),
        (ImportColumn.Organisation, ["organisation", "organization", "company", "business", "chain"]),
        (ImportColumn.Groups, ["group", "groups", "area", "areas"]),
        (ImportColumn.Affiliation, ["affiliation", "works for", "employer type"]),
    ];

    /// <summary>What a heading usually means; null when it is no heading that we know.</summary>
    public static ImportColumn? Of(string typed)
    {
        var wanted = typed.Trim().ToLowerInvariant();
        return Headings.Where(heading => heading.Words.Contains(wanted)).Select(heading => (ImportColumn?)heading.Column).FirstOrDefault();
    }

    /// <summary>A column as screens say it.</summary>
    public static string InWords(this ImportColumn column) => column switch
    {
        ImportColumn.Name => "Name",
        ImportColumn.Email => "E-mail address",
        ImportColumn.Premises => "Premises",
        ImportColumn.Organisation => "Organisation",
        ImportColumn.Groups => "Groups and areas",
        ImportColumn.Affiliation => "Works for",
        _ => "Leave out",
    };
}
