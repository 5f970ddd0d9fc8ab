namespace Disc.Portal.Shared.History;

/// <summary>The verbs of the audit trail. The first six are those of DPA 2018 s.62.</summary>
public static class Verbs
{
    public const string Collected = "collected";
    public const string Altered = "altered";
    public const string Consulted = "consulted";
    public const string Disclosed = "disclosed";
    public const string Combined = "combined";
    public const string Erased = "erased";

    public const string Approved = "approved";
    public const string Refused = "refused";
    public const string Certified = "certified";
    public const string Withdrew = "withdrew";
    public const string SignedIn = "signed-in";
    public const string SignedOut = "signed-out";
    public const string SignInFailed = "sign-in-failed";
    public const string Blocked = "blocked";
}
