using Disc.Portal.Shared.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Watches the session of a circuit: within seconds of a sign-out or a block the circuit's person is nobody.</summary>
internal sealed class SessionWatch(ILoggerFactory logs, IServiceProvider services) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        authenticationState.User.Identity is not { IsAuthenticated: true }
        || await SessionCheck.IsGoodAsync(authenticationState.User, services.GetRequiredService<PlaceRecords>(), cancellationToken);
}
