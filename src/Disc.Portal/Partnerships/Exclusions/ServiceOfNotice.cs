namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>How, when and by whom a notice was handed over.</summary>
/// <param name="Method">How.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">The person who did it, by name or number.</param>
public sealed record ServiceOfNotice(ServiceMethod Method, DateTime At, string By);
