using System.Text.RegularExpressions;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Operators;

/// <summary>What an operator says of a force or partnership to be made, and of its first person.</summary>
/// <param name="Name">The name people know it by.</param>
/// <param name="Slug">The first part of its addresses.</param>
/// <param name="Colour">The colour of its band, as <c>#0f6b5c</c>.</param>
/// <param name="Person">Whom to invite first.</param>
public sealed partial record NewPlace(string? Name, string? Slug, string? Colour, InvitedPerson Person)
{
    /// <summary>Of a partnership: the slug of its force; empty for none.</summary>
    public string? Force { get; init; }

    /// <summary>Of a partnership: what kind it is.</summary>
    public PartnershipKind? Kind { get; init; }

    /// <summary>Of a partnership: the area it lies in, in its force's words.</summary>
    public string? Area { get; init; }

    /// <summary>The longest name of an area, in characters.</summary>
    public const int AreaLength = 80;

    /// <summary>Everything that is wrong with it, before the catalogue is asked.</summary>
    public IReadOnlyList<Refusal> WhyNot(TenantKind kind)
    {
        var refusals = new List<Refusal>();
        if (PlainText.Line(Name) is not { Length: <= Catalogue.CatalogueTenant.NameLength })
            refusals.Add(new($"Give the name people know it by, at most {Catalogue.CatalogueTenant.NameLength} characters.", nameof(Name)));
        if (Disc.Tenancy.Slug.WhyNot(Disc.Tenancy.Slug.Canonical(Slug ?? "")) is { } slug)
            refusals.Add(new(slug, nameof(Slug)));
        // It is written into the page's style: nothing but a colour may stand there.
        if (!HexColour().IsMatch(Colour ?? ""))
            refusals.Add(new("Choose a colour, such as #0f6b5c.", nameof(Colour)));
        if (kind == TenantKind.Partnership)
        {
            if (Kind is not { } known || !Enum.IsDefined(known))
                refusals.Add(new("Choose what kind of partnership it is.", nameof(Kind)));
            if (PlainText.Line(Area) is not { Length: <= AreaLength })
                refusals.Add(new($"Give the area it lies in, such as a town or division, at most {AreaLength} characters.", nameof(Area)));
        }

        refusals.AddRange(Person.WhyNot(kind).Select(refusal => refusal with { Field = "Person" + refusal.Field }));
        return refusals;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColour();
}
