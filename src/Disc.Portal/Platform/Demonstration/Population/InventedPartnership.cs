namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>All that an invented partnership has: its premises and members, whom it knows, what happened.</summary>
/// <param name="Subjects">The most active first.</param>
/// <param name="Incidents">The oldest first.</param>
internal sealed record InventedPartnership(
    DemonstrationPlace Place, IReadOnlyList<Premises> Premises, IReadOnlyList<InventedMember> Members, IReadOnlyList<InventedSubject> Subjects,
    IReadOnlyList<InventedIncident> Incidents);
