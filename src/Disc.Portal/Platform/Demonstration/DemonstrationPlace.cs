using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>One invented partnership.</summary>
public sealed record DemonstrationPlace(string Slug, string Name, PartnershipKind Kind, string Area, string Colour, int Members);
