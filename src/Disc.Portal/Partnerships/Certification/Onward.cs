using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>Where somebody wanted to go before documents stood in the way: only ever within their own place.</summary>
internal static class Onward
{
    /// <summary>The address, when it leads within the place; null otherwise.</summary>
    public static string? Within(NavigationManager navigation, string? address) =>
        address is not null && address.StartsWith(new Uri(navigation.BaseUri).AbsolutePath, StringComparison.Ordinal)
        && !address.Contains("//", StringComparison.Ordinal) && !address.Contains('\\')
            ? address
            : null;
}
