using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Disc.Portal.Shell.SignIn;

/// <summary>
/// Watches the session of a circuit: within seconds of a sign-out or a block the circuit's person is nobody, and within seconds of a
/// lapse they see the documents that they have to certify and nothing else (rule 3).
/// </summary>
internal sealed class SessionWatch(ILoggerFactory logs, IServiceProvider services, TimeProvider clock) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (user.Identity is not { IsAuthenticated: true })
            return true;
        if (await SessionCheck.StandingAsync(user, services.GetRequiredService<PlaceRecords>(), clock.Now(), cancellationToken) is not { } standing)
            return false;
        if (standing != user.Standing())
            SetAuthenticationState(Task.FromResult(new AuthenticationState(user.With(standing))));
        return true;
    }
}
