using System.Globalization;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>Pence as people write pounds.</summary>
public static class Money
{
    /// <summary>"£1,200.50".</summary>
    public static string InPounds(this long pence) => "£" + (pence / 100m).ToString("N2", CultureInfo.InvariantCulture);
}
