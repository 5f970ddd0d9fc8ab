namespace Disc.Portal.Shared;

/// <summary>Tells a page that its reader asked for from one that the stream made refresh itself.</summary>
public static class StreamRefresh
{
    /// <summary>The cookie that a page sets, for five seconds, just before the stream makes it refresh itself.</summary>
    public const string Cookie = "disc-stream";

    /// <summary>Whether the stream asked for this page, and nobody else.</summary>
    public static bool IsByStream(this HttpContext context) => context.Request.Cookies.ContainsKey(Cookie);
}
