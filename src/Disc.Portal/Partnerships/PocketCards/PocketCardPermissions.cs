namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>The names of what people may do with prints of who is excluded.</summary>
public static class PocketCardPermissions
{
    /// <summary>Print, while the partnership allows it.</summary>
    public const string Print = "pocket-cards.print";

    /// <summary>Allow or forbid it, and see who printed.</summary>
    public const string Allow = "pocket-cards.allow";

    /// <summary>Ask whether a print still holds.</summary>
    public const string Check = "print-codes.check";
}
