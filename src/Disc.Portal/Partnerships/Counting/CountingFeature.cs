using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;

namespace Disc.Portal.Partnerships.Counting;

/// <summary>The front door of counting: a vote whose time is over is counted once, and its key destroyed.</summary>
public sealed class CountingFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(BallotClosingJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<BallotClosing>();
        services.AddScoped<IErasure>(provider => provider.GetRequiredService<BallotClosing>());
    }
}
