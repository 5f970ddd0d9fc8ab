using System.Text.Json;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shell.SignIn;
using Disc.Tenancy;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Shell.Stream;

/// <summary>
/// The stream of server-sent events: one a browser, "look again" and a topic, never content. It ends within seconds of a sign-out
/// or a block.
/// </summary>
internal static class StreamEndpoint
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(4);

    public static void MapStream(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/stream", ServeAsync).RequireAuthorization(PermissionPolicies.SignedIn).WithMetadata(new EvenWhenLapsedAttribute());
        endpoints.MapGet("/stream/withdrawn", Withdrawn).RequireAuthorization(PermissionPolicies.SignedIn).WithMetadata(new EvenWhenLapsedAttribute());
    }

    // A page with a form is not drawn again after a gap, so it asks what it has to take off (rule 7). Ids only, as on the stream.
    private static IResult Withdrawn(HttpContext context, CurrentTenant current, TenantSignals signals, string? after)
    {
        if (!current.IsEntered)
            return Results.NotFound();
        // Whatever still stands on a lapsed person's screen, none of it may be seen: not whole covers it (rule 3).
        if (context.User.Standing() == Standing.Lapsed)
            return Results.Json(new { ids = Array.Empty<string>(), whole = false });
        var account = context.User.AccountId();
        var missed = signals.WithdrawnSince(after);
        return Results.Json(new
        {
            ids = (missed ?? []).Where(signal => signal.Audience is null || signal.Audience == account).Select(signal => signal.Id!.Value.ToString("N")).Distinct(),
            whole = missed is not null,
        });
    }

    private static async Task ServeAsync(HttpContext context, CurrentTenant current, TenantSignals signals, PlaceRecords records, TimeProvider clock)
    {
        // The operators' pages show nothing that could be withdrawn, and nothing is signalled there.
        if (!current.IsEntered)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var cancellation = context.RequestAborted;
        var (account, standing) = (context.User.AccountId(), context.User.Standing());
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var subscription = signals.Listen();
        // A page that was away while it lapsed learns of it here; the pages that stay open carry a word that they do.
        await SayAsync(context, standing == Standing.Lapsed ? "lapse" : "beat", "");
        var (nextBeat, nextCheck) = (clock.GetUtcNow() + Beat, clock.GetUtcNow() + Recheck);
        while (!cancellation.IsCancellationRequested)
        {
            var signal = await NextAsync(subscription, nextCheck - clock.GetUtcNow(), clock, cancellation);
            var check = signal is null || signal.Topic is SignalTopics.Session or SignalTopics.Documents || clock.GetUtcNow() >= nextCheck;
            if (check)
            {
                nextCheck = clock.GetUtcNow() + Recheck;
                if (await SessionCheck.StandingAsync(context.User, records, clock.GetUtcNow().UtcDateTime, cancellation) is not { } now)
                {
                    await SayAsync(context, "end", "");
                    return;
                }

                // How far the person may go changed, by a new version or by the clock: the page looks again at once (rules 3 and 7).
                if (now == Standing.Lapsed && standing != now)
                    await SayAsync(context, "lapse", "");
                else if (standing != now)
                    await SayAsync(context, "look", JsonSerializer.Serialize(new { topic = SignalTopics.Documents, id = (string?)null, withdrawn = true }));
                standing = now;
            }

            if (signal is not null && signal.Topic != SignalTopics.Session && (signal.Audience is null || signal.Audience == account)
                && (standing != Standing.Lapsed || signal.Topic == SignalTopics.Documents))
            {
                await SayAsync(context, "look", JsonSerializer.Serialize(
                    new { topic = signal.Topic, id = signal.Id?.ToString("N"), withdrawn = signal.Withdrawn }));
            }

            if (clock.GetUtcNow() >= nextBeat)
            {
                nextBeat = clock.GetUtcNow() + Beat;
                await SayAsync(context, "beat", "");
            }
        }
    }

    private static async Task<Signal?> NextAsync(SignalSubscription subscription, TimeSpan wait, TimeProvider clock, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await subscription.Signals.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task SayAsync(HttpContext context, string name, string data)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
