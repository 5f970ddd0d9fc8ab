using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Disc.Tenancy.Entries;

/// <summary>
/// The way into a tenant for circuits: the principal that the hub authenticated says which, before the first component is drawn.
/// The request's scope is not the circuit's, so nothing that the request entered can be used here.
/// </summary>
internal sealed class CircuitEntry(CurrentTenant current, TenantStore store, AuthenticationStateProvider authentication) : CircuitHandler
{
    public override int Order => int.MinValue;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (TenantId.TryParse(state.User.FindFirst(TenantClaims.Tenant)?.Value) is { } id)
            current.Enter(store.CutKey(id));
    }
}
