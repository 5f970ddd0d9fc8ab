namespace Disc.Portal.Partnerships.Statements;

/// <summary>A statement as its witness sees it.</summary>
public sealed record ShownStatement(Guid Id, string Occupation, string Text, string? SignedAs, DateTime? SignedAt, int? Pages, int Version)
{
    public bool IsSigned => SignedAt is not null;
}

/// <summary>What the page of a witness shows.</summary>
/// <param name="Reference">The report.</param>
/// <param name="Type">What it was reported as.</param>
/// <param name="What">What the report tells, to begin from.</param>
/// <param name="Witness">The name of the witness.</param>
/// <param name="Statements">Those that this witness made, the newest first.</param>
public sealed record StatementsOfReport(string Reference, string Type, string What, string Witness, IReadOnlyList<ShownStatement> Statements)
{
    /// <summary>The one that is being written; null when there is none.</summary>
    public ShownStatement? Unsigned => Statements.FirstOrDefault(statement => !statement.IsSigned);
}

/// <summary>A signed statement in an administrator's list.</summary>
public sealed record SignedStatement(Guid Id, string SignedAs, DateTime SignedAt, int Pages);

/// <summary>Everything that stands on the paper.</summary>
public sealed record StatementOnPaper(
    string Partnership, int Number, string Witness, string Occupation, string Text, int? Pages, string? SignedAs, DateTime? SignedAt, DateTime? NamesRemovedAt)
{
    /// <summary>The report.</summary>
    public string Reference => $"I-{Number:0000}";
}
