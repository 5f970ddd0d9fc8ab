using System.Text.RegularExpressions;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>The rules of organisations and premises, each a question that answers with a refusal or null.</summary>
public static partial class SiteRules
{
    /// <summary>Another administrator saved it first.</summary>
    public static readonly Refusal Stale = new("Somebody else changed these premises meanwhile. Open the page in another tab to compare, then save yours again.");

    /// <summary>Everything that is wrong with what a form says about premises.</summary>
    /// <param name="form">As typed.</param>
    /// <param name="others">The names of the other premises that are open.</param>
    public static IReadOnlyList<Refusal> WhyNot(PremisesForm form, IEnumerable<string> others)
    {
        var refusals = new List<Refusal>();
        if (WhyNotName(form.Name, others) is { } name)
            refusals.Add(name);
        if (PlainText.Line(form.Organisation) is { Length: > Organisation.NameLength })
            refusals.Add(new($"The name of an organisation has at most {Organisation.NameLength} characters.", nameof(form.Organisation)));
        if (PlainText.Lines(form.Address) is { Length: > Premises.AddressLength })
            refusals.Add(new($"An address has at most {Premises.AddressLength} characters.", nameof(form.Address)));
        if (!string.IsNullOrWhiteSpace(form.Postcode) && PostcodeOf(form.Postcode) is null)
            refusals.Add(new("Give a postcode, such as BH1 2BY, or leave it empty.", nameof(form.Postcode)));
        if (!string.IsNullOrWhiteSpace(form.Position) && Position.Read(form.Position) is null)
            refusals.Add(new("Give latitude and longitude, such as 50.71920, -1.88080, or leave it empty.", nameof(form.Position)));
        var hours = OpeningHours.Of(form.Opens, form.Closes);
        return [.. refusals, .. hours.Refusals];
    }

    /// <summary>Why premises may not be called so.</summary>
    public static Refusal? WhyNotName(string? name, IEnumerable<string> others) => PlainText.Line(name) switch
    {
        null => new Refusal("Give the premises a name, as members know it.", nameof(PremisesForm.Name)),
        { Length: > Premises.NameLength } => new Refusal($"A name has at most {Premises.NameLength} characters.", nameof(PremisesForm.Name)),
        { } wanted when others.Contains(wanted, StringComparer.OrdinalIgnoreCase) => new Refusal(
            $"There are premises called {wanted} already. Add the street to tell them apart, such as “{wanted}, High Street”.", nameof(PremisesForm.Name)),
        _ => null,
    };

    /// <summary>A postcode as the post writes it, "BH1 2BY"; null when it is none.</summary>
    public static string? PostcodeOf(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Postcode().IsMatch(letters) ? $"{letters[..^3]} {letters[^3..]}" : null;
    }

    // The form of a British postcode, not whether the post delivers there (Royal Mail, PAF Programmers' Guide).
    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Postcode();
}
