namespace Disc.Portal.Shell.SignIn;

/// <summary>Where somebody is led after signing in.</summary>
internal static class NextPage
{
    /// <summary>The page that was asked for, when it is one of this very place: anything else would be an open door to elsewhere.</summary>
    public static string Of(string? next, PathString place)
    {
        var home = place.Value + "/";
        return next is not null && next.StartsWith(home, StringComparison.Ordinal) && !next.Contains("//", StringComparison.Ordinal) && !next.Contains('\\') ? next : home;
    }
}
