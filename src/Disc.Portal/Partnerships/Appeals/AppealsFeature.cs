using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>The front door of appeals: the public page where a person appeals, and how an administrator takes one in.</summary>
public sealed class AppealsFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Appeals", "How many sit on a panel, and within how many days an appeal is decided.", "settings/appeals", ExclusionPermissions.Run)];

    public override IEnumerable<Type> Jobs => [typeof(AppealTriesJob)];

    public override IEnumerable<Type> ToDos => [typeof(LateAppealsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AppealIntake>();
        services.AddScoped<AppealDesk>();
        services.AddScoped<AppealRegister>();
        services.AddScoped<ISubjectTrace, AppealTrace>();
    }
}
