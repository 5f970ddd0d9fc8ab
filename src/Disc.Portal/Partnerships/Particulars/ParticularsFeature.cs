using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Particulars;

/// <summary>The front door of particulars: vehicles, evidence beside incidents, and notes for administrators, added to a subject one by one.</summary>
public sealed class ParticularsFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ParticularRegister>();
        services.AddScoped<ISubjectTrace, ParticularTrace>();
    }
}
