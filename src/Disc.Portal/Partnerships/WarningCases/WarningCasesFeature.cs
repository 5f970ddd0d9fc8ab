using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>The front door of warnings: deciding one, giving it, and looking at it.</summary>
public sealed class WarningCasesFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(WarningsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WarningRegister>();
        services.AddScoped<WarningCaseRegister>();
    }
}
