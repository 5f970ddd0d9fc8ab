using Disc.Portal.Shared;
using Disc.Portal.Shared.Installing;
using Quartz;

namespace Disc.Portal.Platform.Timetable;

/// <summary>The front door of the timetable: the rounds, and the clock that starts them unless the installation says not to.</summary>
public sealed class TimetableFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Timetable.Entries);
        services.AddSingleton<RoundRecords>();
        services.AddSingleton<JobRounds>();
        services.AddQuartz();
        services.AddScoped<RoundByTime>();
        if (!(configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new()).Jobs)
            return;
        services.AddHostedService<TimetableClock>();
        services.AddHostedService<WakeCalls>();
    }
}
