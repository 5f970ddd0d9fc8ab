namespace Disc.Portal.Partnerships.Subjects;

/// <summary>What somebody says of a person when recording or changing them. No name means ID-sought.</summary>
/// <param name="GivenName">Null or empty when not known.</param>
/// <param name="FamilyName">Null or empty when not known.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="Nicknames">What people call them.</param>
/// <param name="Description">What they look like and how they go about it.</param>
public sealed record SubjectDraft(
    string? GivenName, string? FamilyName, IReadOnlyList<string> Aliases, IReadOnlyList<string> Nicknames, Description Description)
{
    /// <summary>The words that the writer was asked about and keeps (rule 6).</summary>
    public string? AskedAndKept { get; init; }

    /// <summary>Whether it names the person.</summary>
    public bool HasName => !string.IsNullOrWhiteSpace(GivenName) || !string.IsNullOrWhiteSpace(FamilyName);

    /// <summary>In words, for the sealed part of the audit trail.</summary>
    public override string ToString() =>
        $"{GivenName} {FamilyName} | {string.Join(", ", Aliases)} | {string.Join(", ", Nicknames)} | {Description} | {string.Join(" ", Description.Areas.Select(area => area.ToString("N")))}";
}
