namespace Disc.Portal.Force.Projection;

/// <summary>How far an answer can be relied on.</summary>
/// <param name="AsOf">The instant as of which it is good (UTC); null when no partnership shares.</param>
/// <param name="Sharing">How many partnerships share.</param>
/// <param name="Silent">The partnerships that did not answer.</param>
public sealed record Freshness(DateTime? AsOf, int Sharing, IReadOnlyList<SilentPartnership> Silent);

/// <summary>A partnership that did not answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="IsLeftOut">Whether its records are left out meanwhile.</param>
public sealed record SilentPartnership(string Name, DateTime Since, bool IsLeftOut);
