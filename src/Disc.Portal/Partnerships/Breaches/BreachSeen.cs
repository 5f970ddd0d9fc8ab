namespace Disc.Portal.Partnerships.Breaches;

/// <summary>An incident or a sighting of somebody while they were excluded.</summary>
/// <param name="Id">Which.</param>
/// <param name="IsSighting">Whether it is a sighting, of which nothing is left after a day.</param>
/// <param name="Reference">How people refer to it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Place">Where.</param>
/// <param name="What">What was reported; for a sighting that they were seen.</param>
public sealed record BreachSeen(Guid Id, bool IsSighting, string Reference, DateTime At, string Place, string What);
