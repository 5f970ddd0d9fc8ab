using Disc.Portal.Shared;
using Disc.Portal.Shared.Pdf;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>The front door of witness statements: written and signed on screen by whoever sent the report.</summary>
public sealed class StatementsFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPdfPress(configuration);
        services.AddScoped<StatementRegister>();
        services.AddScoped<ISubjectTrace, StatementTrace>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapStatements();
}
