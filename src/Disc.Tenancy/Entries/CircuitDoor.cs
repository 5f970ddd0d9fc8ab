using Microsoft.AspNetCore.SignalR;

namespace Disc.Tenancy.Entries;

/// <summary>
/// Stands before the circuits' hub: the hub's path, the signed-in principal and the page's base address (which the browser sends)
/// must name one tenant, else the connection ends.
/// </summary>
internal sealed class CircuitDoor : IHubFilter
{
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (MayEnter(context.Context))
            await next(context);
        else
            context.Context.Abort();
    }

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        // StartCircuit(baseUri, uri, …): the browser says where its page came from.
        var opens = invocation.HubMethodName is "StartCircuit";
        if (!MayEnter(invocation.Context) || (opens && !IsBelowPathBase(invocation)))
        {
            invocation.Context.Abort();
            return ValueTask.FromException<object?>(new HubException("This page belongs to another place. Load it again."));
        }

        return next(invocation);
    }

    private static bool MayEnter(HubCallerContext context) =>
        context.GetHttpContext() is { } http
        && (http.TenantOfPath() is not null || http.IsPlatform())
        && context.User?.Identity is { IsAuthenticated: true }
        && context.User.BelongsTo(http.TenantOfPath());

    private static bool IsBelowPathBase(HubInvocationContext invocation)
    {
        var expected = invocation.Context.GetHttpContext()!.Request.PathBase.Value + "/";
        return invocation.HubMethodArguments is [string baseUri, string uri, ..]
            && Uri.TryCreate(baseUri, UriKind.Absolute, out var page)
            && page.AbsolutePath == expected
            && Uri.TryCreate(uri, UriKind.Absolute, out var address)
            && address.AbsolutePath.StartsWith(expected, StringComparison.Ordinal);
    }
}
