using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>The front door of the viewing budget.</summary>
public sealed class ViewingBudgetFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("How much may be viewed", "How many different people one account may view within an hour, before it slows and then stops.", "settings/viewing", ViewingPermissions.Set)];

    public override IEnumerable<Permission> Permissions => [new(ViewingPermissions.Set, Roles.Administrator)];

    public override IEnumerable<Type> ToDos => [typeof(StopsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Budget>();
        services.AddScoped<ViewingBudgetRegister>();
    }
}
