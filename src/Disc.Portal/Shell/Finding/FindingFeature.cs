using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shell.Finding;

/// <summary>The front door of finding anything from anywhere.</summary>
public sealed class FindingFeature : Feature
{
    public override IEnumerable<Type> Finders => [typeof(ActionFinder)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<FindDesk>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/find/quick", FindEndpoint.AnswerAsync).RequireAuthorization(PermissionPolicies.SignedIn);
}
