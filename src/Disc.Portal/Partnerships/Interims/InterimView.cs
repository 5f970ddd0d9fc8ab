using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Interims;

/// <summary>The interim ban of a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">Its version.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="Name">Whom it is about.</param>
/// <param name="Until">The last day of the ban that runs; null when there is none.</param>
/// <param name="Latest">The latest last day of a new one; null when there is no vote.</param>
/// <param name="IsYoung">Whether the person is, or may be, under 18: members do not see them then.</param>
/// <param name="WhyNot">Why there can be none now.</param>
/// <param name="WhyNotEnd">Why there is none to end.</param>
public sealed record InterimView(
    Guid Id, int Version, string Reference, string Name, DateOnly? Until, DateOnly? Latest, bool IsYoung, Refusal? WhyNot, Refusal? WhyNotEnd);
