using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Oversight;

/// <summary>The front door of oversight: look-ups on record, and telling the partnerships of them.</summary>
public sealed class OversightFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Look-ups", "lookups", "history", OversightPermissions.ReadLookUps, OnPhone: true, IsWork: true)];

    public override IEnumerable<Permission> Permissions => [new(OversightPermissions.ReadLookUps, Roles.InformationManager)];

    public override IEnumerable<Type> Jobs => [typeof(DisclosureJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<LookUpRegister>();
}
