namespace Disc.Portal.Partnerships.Documents;

/// <summary>What the documents feature lets people do.</summary>
public static class DocumentPermissions
{
    /// <summary>Read the partnership's documents.</summary>
    public const string Read = "documents.read";

    /// <summary>Write, publish and withdraw documents. Never lost by not having certified one: else nobody could put a wrong one right.</summary>
    public const string Manage = "documents.manage";
}
