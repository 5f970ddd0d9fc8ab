using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>One invented partnership, and how much happens there.</summary>
/// <param name="Members">Accounts, those of the roles among them.</param>
/// <param name="Months">How far back its incidents reach.</param>
/// <param name="Shares">Whether it has switched on what it shares with its force.</param>
/// <param name="HasPictures">Whether its subjects are drawn; in the larger sizes only the first six are.</param>
public sealed record DemonstrationPlace(
    string Slug, string Name, PartnershipKind Kind, string Area, string Colour, int Members, int Subjects, int Incidents, int Months,
    bool Shares = true, bool HasPictures = true);
