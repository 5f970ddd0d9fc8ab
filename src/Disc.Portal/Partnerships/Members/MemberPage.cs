namespace Disc.Portal.Partnerships.Members;

/// <summary>A page of the members list.</summary>
/// <param name="Rows">The people.</param>
/// <param name="Found">How many match altogether.</param>
/// <param name="NeverSignedIn">How many of the whole partnership were never here.</param>
public sealed record MemberPage(IReadOnlyList<MemberRow> Rows, int Found, int NeverSignedIn);
