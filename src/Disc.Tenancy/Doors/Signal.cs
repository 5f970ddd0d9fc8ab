namespace Disc.Tenancy.Doors;

/// <summary>A word that something changed: the topic, and which thing when that matters.</summary>
/// <param name="Topic">What kind of thing, such as <c>alerts</c>.</param>
/// <param name="Id">Which one; null when it does not matter.</param>
/// <param name="Withdrawn">True when it must leave open screens at once.</param>
/// <param name="Audience">Who may be told: null for everybody in the tenant, else an account's id.</param>
/// <param name="AlsoToForce">True when the partnership's force has to look again, too.</param>
public sealed record Signal(string Topic, Guid? Id = null, bool Withdrawn = false, Guid? Audience = null, bool AlsoToForce = false);
