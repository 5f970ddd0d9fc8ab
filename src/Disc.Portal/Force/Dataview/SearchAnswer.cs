namespace Disc.Portal.Force.Dataview;

/// <summary>What a search returned, once it was on record.</summary>
/// <param name="LookUp">The look-up's identity; also the address under which the query can be asked again.</param>
/// <param name="People">The people, best first.</param>
/// <param name="Freshness">How far it can be relied on.</param>
public sealed record SearchAnswer(Guid LookUp, IReadOnlyList<FoundPerson> People, Freshness Freshness);
