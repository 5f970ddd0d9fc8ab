using System.Text.Encodings.Web;
using Disc.Portal.Platform.Catalogue;
using Disc.Tenancy;
using Disc.Tenancy.Entries;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>
/// Stands before the way in: whoever asks for a tenant that was not checked since the start waits a moment, and then gets a calm page
/// that opens the portal by itself.
/// </summary>
internal static class WaitingTenants
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // What somebody typed and sends is not to be lost to a page that says "wait".
    private static readonly TimeSpan PatienceWithAForm = TimeSpan.FromSeconds(30);

    public static void UseWaitingTenants(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<TenantStore>();
        var upgrade = app.Services.GetRequiredService<TenantUpgrade>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            if (store.Waiting.Count > 0 && store.FindWaiting(RequestEntry.SlugOf(context.Request.Path)) is { } tenant
                && !await IsReadyAsync(context, tenant))
                await SayAsync(context, tenant);
            else
                await next(context);
        });

        async Task<bool> IsReadyAsync(HttpContext context, Tenant tenant)
        {
            var asks = upgrade.AskAsync(tenant);
            try
            {
                await asks.WaitAsync(HttpMethods.IsGet(context.Request.Method) ? Patience : PatienceWithAForm, clock, context.RequestAborted);
            }
            catch (TimeoutException)
            {
                // The check goes on without anybody waiting for it.
            }

            return store.FindWaiting(tenant.Slug) is null;
        }
    }

    private static async Task SayAsync(HttpContext context, Tenant tenant)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = "3";
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        var isForm = !HttpMethods.IsGet(context.Request.Method);
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                {(isForm ? "" : "<meta http-equiv=\"refresh\" content=\"3\" />")}
                <title>One moment</title>
                <link rel="stylesheet" href="/css/tokens.css" />
                <link rel="stylesheet" href="/css/reading.css" />
            </head>
            <body>
                <header class="band"><span class="band-name">{HtmlEncoder.Default.Encode(tenant.Name)}</span></header>
                <main class="main main--narrow">
                    <h1>One moment</h1>
                    <p role="status">This portal is being brought up to date. {(isForm ? "What you sent was not taken: go back and send it again in a minute." : "It will open by itself.")}</p>
                </main>
            </body>
            </html>
            """, context.RequestAborted);
    }
}
