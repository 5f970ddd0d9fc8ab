using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>The front door of diversions: support or a restorative agreement in place of a ban, young people first.</summary>
public sealed class DiversionsFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(DiversionsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DiversionRegister>();
        services.AddScoped<ICaseChapter, DiversionChapter>();
    }
}
