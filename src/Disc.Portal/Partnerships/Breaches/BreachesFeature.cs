using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>The front door of breaches: that somebody was there while excluded, and what the scheme says follows.</summary>
public sealed class BreachesFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(BreachesToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<BreachRegister>();
        services.AddScoped<ICaseChapter, BreachChapter>();
    }
}
