using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Disc.Portal.Shell.SignIn;

/// <summary>What happens when police ask for a page that police never get: it goes on record, and the page they are sent to says why (rule 4).</summary>
internal static class PoliceRefusal
{
    /// <summary>The part of the address that asks the page to say why.</summary>
    public const string Why = "police=true";

    /// <summary>Sends somebody who may not to the page that refuses them.</summary>
    public static async Task TellAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var actor = services.GetRequiredService<Actors>().Of(http.User);
        var policies = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToHashSet() ?? [];
        var barred = services.GetRequiredService<PermissionBook>().All.FirstOrDefault(permission => permission.NotPolice && policies.Contains(permission.Name));
        if (!actor.IsPolice || barred is null)
        {
            http.Response.Redirect(context.RedirectUri);
            return;
        }

        await using (var work = await services.GetRequiredService<PlaceRecords>().BeginAsync(actor, http.RequestAborted))
        {
            work.Record(new HistoryEntry(Verbs.Refused, "page", Fields: $"{barred.Name}: police"));
            await work.CommitAsync(http.RequestAborted);
        }

        http.Response.Redirect($"{context.RedirectUri}&{Why}");
    }
}
