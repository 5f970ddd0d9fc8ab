namespace Disc.Portal.Shared.Files;

/// <summary>A PDF that people stored, as it is handed out: to be saved, never shown inside the portal's origin, and kept nowhere on the way.</summary>
public static class PdfAnswer
{
    /// <summary>The answer; a file name says a kind and a number, never a name or a title (rule 8).</summary>
    public static IResult Of(HttpContext context, byte[]? content, string fileName)
    {
        if (content is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(content, "application/pdf", fileName);
    }
}
