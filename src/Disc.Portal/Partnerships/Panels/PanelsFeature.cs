using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>The front door of panels: who decides an appeal, and what comes of it.</summary>
public sealed class PanelsFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(AppealsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PanelBench>();
        services.AddScoped<PanelRegister>();
        services.AddScoped<AppealPackRegister>();
        services.AddScoped<ICaseChapter, AppealChapter>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapPanels();
}
