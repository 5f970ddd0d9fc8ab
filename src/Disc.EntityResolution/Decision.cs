namespace Disc.EntityResolution;

/// <summary>What a person decided about two records; it binds the resolver ever after.</summary>
/// <param name="Left">Id of one record.</param>
/// <param name="Right">Id of the other.</param>
/// <param name="Answer">Same or Different; Perhaps binds nothing.</param>
public sealed record Decision(string Left, string Right, Answer Answer);
