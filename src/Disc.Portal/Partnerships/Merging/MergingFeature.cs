using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>The front door of merging: two records of one person become one.</summary>
public sealed class MergingFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MergeRegister>();
        services.AddScoped<AlikeRegister>();
    }
}
