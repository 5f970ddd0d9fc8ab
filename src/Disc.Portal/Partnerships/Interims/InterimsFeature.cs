using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Interims;

/// <summary>The front door of interim bans: somebody is banned for a short time while a vote on their exclusion runs.</summary>
public sealed class InterimsFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(InterimEndJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<InterimRegister>();
        services.AddScoped<ICaseChapter, InterimChapter>();
    }
}
