using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>The front door of cases: what administrators and board members look at of exclusions, and where they take the steps.</summary>
public sealed class CasesFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Exclusions", "exclusions", "notice", ExclusionPermissions.Read) { Group = MenuGroup.People }];

    public override IEnumerable<Type> ToDos => [typeof(ExclusionsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<CaseRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapCases();
}
