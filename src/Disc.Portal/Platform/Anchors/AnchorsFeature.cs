using Disc.Portal.Shared;
using Disc.Portal.Shared.Installing;

namespace Disc.Portal.Platform.Anchors;

/// <summary>The front door of the anchors: the hourly job and the verb that verifies.</summary>
public sealed class AnchorsFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(AnchorJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<Verb, VerifyHistoryVerb>();
}
