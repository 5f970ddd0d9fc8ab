using Disc.Portal.Partnerships.Sites;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>Premises that have a place on the drawing.</summary>
public sealed record MappedPremises(Guid Id, string Name, Position Position);

/// <summary>Premises in the administrator's list.</summary>
/// <param name="Line">"Harbour Books, 12 Quay Street".</param>
/// <param name="People">How many work there.</param>
public sealed record PremisesRow(Guid Id, string Name, string Line, string? Organisation, string? Area, int People, bool IsClosed);

/// <summary>An organisation and how many premises it has here.</summary>
public sealed record OrganisationRow(Guid Id, string Name, int Premises);

/// <summary>A place that members' accounts name in words, of which there are no premises yet.</summary>
public sealed record NamedPlace(string Name, int People);

/// <summary>Everything that the list of premises shows.</summary>
/// <param name="Named">What accounts name in words only.</param>
public sealed record SiteList(
    IReadOnlyList<PremisesRow> Premises, IReadOnlyList<OrganisationRow> Organisations, IReadOnlyList<NamedPlace> Named, IReadOnlyList<MappedPremises> Map);

/// <summary>What the form about premises offers.</summary>
public sealed record SiteChoices(IReadOnlyList<string> Organisations, IReadOnlyList<(Guid Id, string Name)> Areas, IReadOnlyList<MappedPremises> Map);

/// <summary>Premises as their form starts, and who works there.</summary>
public sealed record PremisesDetails(Guid Id, PremisesForm Form, bool IsClosed, string Hours, IReadOnlyList<(Guid Account, string Name, bool IsUsual)> People);
