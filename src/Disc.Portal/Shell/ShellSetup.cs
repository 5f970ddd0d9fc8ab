using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shell.SignIn;
using Disc.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Radzen;

namespace Disc.Portal.Shell;

/// <summary>Puts the shell into the application: components, headers, the pages for what was not found.</summary>
internal static class ShellSetup
{
    // Radzen sets styles on elements, so styles may be inline; scripts may not.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'self'; object-src 'none'; manifest-src 'self'";

    public static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options =>
            {
                options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
                options.DetailedErrors = false;
            })
            .AddTenantDoor();
        services.AddRadzenComponents();
        services.AddCascadingAuthenticationState();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.OnStarting(() =>
        {
            // What a signed-in person saw stays on no disk, and Back after sign-out shows nothing.
            if (context.User.Identity is { IsAuthenticated: true } && context.Response.ContentType?.StartsWith("font/", StringComparison.Ordinal) != true
                && context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void UseStatusPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(async (context, next) =>
        {
            await next(context);
            // A form of a page that is no longer there, such as one about a subject who was withdrawn while somebody wrote: Blazor finds
            // no such form and answers with an empty "bad request". What is missing is the page, and its sender is led to where that is said.
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: "text/plain" })
                context.Response.Redirect($"{context.Request.PathBase}/not-found");
        });
        app.UseSignInWhenSessionEnded();
    }

    // A session can end between the check of its request and the write: then too the person signs in again, and what they posted waits.
    private static void UseSignInWhenSessionEnded(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (SessionEnded) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await context.ChallengeAsync(AccountClaims.Scheme);
        }
        catch (ViewingStopped) when (!context.Response.HasStarted)
        {
            // A page says why; a picture that a page asked for is just not given.
            context.Response.Clear();
            var accept = context.Request.Headers.Accept.ToString();
            if (accept.Contains("image/", StringComparison.Ordinal) && !accept.Contains("text/html", StringComparison.Ordinal))
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            else
                context.Response.Redirect($"{context.Request.PathBase}/{ViewingStopped.Page}");
        }
    });

    /// <summary>What nobody serves is not found, for everybody: asking people to sign in first would send them nowhere.</summary>
    public static void UseNotFoundBeforeSignIn(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    public static void MapShell(this WebApplication app)
    {
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapPost("/kept-typing", KeptForms.KeepTypingAsync).AllowAnonymous();
    }
}
