using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Erasures;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>The front door of intelligence reports: what somebody believes, graded, for administrators alone.</summary>
public sealed class IntelligenceFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Intelligence", "intelligence", "eye-off", IntelligencePermissions.Manage) { Group = MenuGroup.Reports }];

    public override IEnumerable<Permission> Permissions => [new(IntelligencePermissions.Manage, Roles.Administrator)];

    public override IEnumerable<Type> ToDos => [typeof(IntelligenceToDo)];

    public override IEnumerable<Type> Jobs => [typeof(IntelligenceReviewJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IntelligenceRegister>();
        services.AddScoped<IntelligenceErasure>();
        services.AddScoped<IErasure>(provider => provider.GetRequiredService<IntelligenceErasure>());
        services.AddScoped<ISubjectTrace>(provider => provider.GetRequiredService<IntelligenceErasure>());
    }
}
