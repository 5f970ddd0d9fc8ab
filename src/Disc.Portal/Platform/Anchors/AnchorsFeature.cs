using Disc.Portal.Shared;

namespace Disc.Portal.Platform.Anchors;

/// <summary>The front door of the anchors: the hourly job.</summary>
public sealed class AnchorsFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(AnchorJob)];
}
