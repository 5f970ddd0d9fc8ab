namespace Disc.Portal.Partnerships.Members;

/// <summary>A page of the members list.</summary>
/// <param name="Rows">The people.</param>
/// <param name="Found">How many match altogether.</param>
public sealed record MemberPage(IReadOnlyList<MemberRow> Rows, int Found);
