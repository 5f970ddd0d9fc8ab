using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>The front door of what is begun and not sent.</summary>
public sealed class BegunReportsFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(BegunReportsToDo)];

    public override IEnumerable<Type> Jobs => [typeof(BegunReportsJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<BegunReportRegister>();
        services.AddScoped<ISubjectTrace, BegunReportTrace>();
    }
}
