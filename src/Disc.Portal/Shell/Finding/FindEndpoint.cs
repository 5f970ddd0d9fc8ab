using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Disc.Portal.Shell.Finding;

/// <summary>Answers the palette while somebody types. The words come in the body: an address stands in logs and in the browser's history (rule 8).</summary>
internal static class FindEndpoint
{
    /// <summary>The header that only a script of our own origin can send: no other site can have a browser search here.</summary>
    public const string OwnScript = "X-Disc-Find";

    public static async Task<IResult> AnswerAsync(HttpContext context, FindDesk desk, Actors actors, [FromBody] Wanted wanted)
    {
        if (!context.Request.Headers.ContainsKey(OwnScript))
            return Results.BadRequest();
        var groups = await desk.FindAsync(actors.Of(context.User), wanted.Words, context.RequestAborted);
        return Results.Json(groups.Select(group => new
        {
            heading = group.Heading,
            items = group.Items.Select(item => new { title = item.Title, address = item.Address, hint = item.Hint }),
        }));
    }

    /// <summary>What the palette sends.</summary>
    /// <param name="Words">What was typed so far.</param>
    public sealed record Wanted(string? Words);
}
