using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>The front door of the editor of the scheme's rules.</summary>
public sealed class RuleDeskFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
    [
        new("Scheme rules", "What counts, for how long, and how long an exclusion lasts: the same for everybody.", "settings/scheme-rules", SchemePermissions.Edit, IsWork: true),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<RulebookRegister>();
}
