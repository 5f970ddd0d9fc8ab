using System.Globalization;
using System.Text;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The short table of addresses and sign-ins that a demonstration prints when it starts.</summary>
public static class DemonstrationTable
{
    /// <summary>The table, for a portal that is reached at an address.</summary>
    public static string Of(string address)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            A demonstration: everything and everyone in it is invented. Everybody's password is {DemonstrationPlaces.Password}

              {address + "/",-40} find a partnership
            """);
        Line(DemonstrationPlaces.ForceSlug, DemonstrationPlaces.ForceName, Roles(DemonstrationAccounts.OfForce));
        foreach (var place in DemonstrationPlaces.Partnerships)
            Line(place.Slug, place.Name, Roles(DemonstrationAccounts.OfPartnership));
        Line("platform", "Platform", DemonstrationAccounts.Operator.Role);
        text.AppendLine("\nSign in as ROLE@SLUG.example, such as author@wessex.example, analyst@wessex.example, admin@seahaven.example.");
        return text.ToString();

        void Line(string slug, string name, string roles) => text.AppendLine(CultureInfo.InvariantCulture, $"  {$"{address}/{slug}/",-40} {name,-28} {roles}");
    }

    private static string Roles(IEnumerable<DemonstrationAccount> accounts) => string.Join(' ', accounts.Select(account => account.Role));
}
