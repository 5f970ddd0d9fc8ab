using System.Text.RegularExpressions;

namespace Disc.Tenancy;

/// <summary>The rules for the first part of a tenant's addresses.</summary>
public static partial class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaximumLength = 40;

    /// <summary>The first segment of the operators' addresses, which is no tenant.</summary>
    public const string Platform = "platform";

    // First segments that the portal itself answers, or that a person could mistake for the portal's own voice.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        Platform, "health", "css", "fonts", "icons", "brand", "js", "demo", "_framework", "_blazor", "_content", "api", "admin", "sign-in",
        "sign-out", "help", "support", "security", "status", "www", "mail", "static", "assets", "error", "not-found", "find", "police",
        "favicon.ico", "robots.txt", "well-known", "account", "scheme", "portal", "portals", "disc",
    };

    /// <summary>The one case in which slugs are stored and compared.</summary>
    public static string Canonical(string slug) => slug.Trim().ToLowerInvariant();

    /// <summary>Why this text cannot be a slug, as a sentence; null when it can.</summary>
    public static string? WhyNot(string slug) => slug switch
    {
        { Length: < 3 or > MaximumLength } => $"An address has 3 to {MaximumLength} characters.",
        _ when !Shape().IsMatch(slug) => "An address has small letters, digits and single hyphens, and begins with a letter.",
        _ when Reserved.Contains(slug) => $"The address “{slug}” is kept for the portal itself. Choose another.",
        _ => null,
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Shape();
}
