using Disc.Portal.Shared;

namespace Disc.Portal.Force.Areas;

/// <summary>The front door of the parts of the force's area, and of who looks after which.</summary>
public sealed class AreasFeature : Feature;
