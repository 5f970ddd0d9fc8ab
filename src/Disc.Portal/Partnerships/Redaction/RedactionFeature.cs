using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Redaction;

/// <summary>The front door of redaction: pictures are turned, cut, and bystanders in them covered, before members see them.</summary>
public sealed class RedactionFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<RedactionRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapOriginals();
}
