using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>The front door of the texts of letters. They are edited in PaperDesk, above this folder, because a preview needs a real case.</summary>
public sealed class PaperTemplatesFeature : Feature;
