using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.PaperDesk;

/// <summary>The front door of the editor of what letters say.</summary>
public sealed class PaperDeskFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
    [
        new("What letters say", "The words of warnings, notices and the other letters of the scheme, checked and shown on a real case as you write.", "settings/letters", SchemePermissions.Edit),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<TemplateRegister>();
}
