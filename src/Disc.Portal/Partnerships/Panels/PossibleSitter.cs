using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Somebody of the partnership who is asked about for a panel.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Affiliation">Whom they work for.</param>
/// <param name="IsBlocked">Whether they are kept out.</param>
/// <param name="Reported">Whether they, or the premises where they work, reported what the ban rests on.</param>
/// <param name="Declared">Whether they declared a conflict of interest.</param>
/// <param name="Sat">On how many panels they sat: the work goes round.</param>
public sealed record PossibleSitter(
    Guid Account, string Name, Roles Roles, Affiliation Affiliation, bool IsBlocked = false, bool Reported = false, bool Declared = false, int Sat = 0);

/// <summary>Who can sit, and who cannot because of what.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="WhyNot">Why they cannot; null when they can.</param>
public sealed record AskedToSit(Guid Account, string Name, Refusal? WhyNot);
