using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Operators;

/// <summary>The form of a new place as it is posted.</summary>
public sealed class PlaceForm
{
    public string? Name { get; set; }

    public string? Slug { get; set; }

    public string? Colour { get; set; }

    public string? Force { get; set; }

    public PartnershipKind? Kind { get; set; }

    public string? Area { get; set; }

    public PersonForm? Person { get; set; }

    /// <summary>What it says.</summary>
    public NewPlace Said() => new(Name, Slug, Colour, (Person ?? new()).Said()) { Force = Force, Kind = Kind, Area = Area };
}

/// <summary>The part of a form that says whom to invite.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public List<Roles>? Roles { get; set; }

    public Affiliation? Affiliation { get; set; }

    /// <summary>What it says.</summary>
    public InvitedPerson Said() => new(Name, Email, (Roles ?? []).Aggregate(Shared.Accounts.Roles.None, (all, role) => all | role), Affiliation);
}
