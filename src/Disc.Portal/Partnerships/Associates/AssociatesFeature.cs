using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Associates;

/// <summary>The front door of associates: which subjects have to do with each other, and how.</summary>
public sealed class AssociatesFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AssociateRegister>();
        services.AddScoped<ISubjectTrace, AssociateTrace>();
    }
}
