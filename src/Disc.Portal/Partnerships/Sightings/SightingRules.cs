using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>The rules of sightings, as questions that answer with a refusal or null.</summary>
public static class SightingRules
{
    /// <summary>Within this time the same person does not send the same subject from the same place again: a second tap is no second sighting.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    public static Refusal NotListed { get; } = new("This person is not listed now, so members are not warned of them. If something happened, report it.");

    public static Refusal NotFound { get; } = new("This sighting is over.");

    /// <summary>Why a sighting cannot be sent from there.</summary>
    public static Refusal? WhyNotPlace(string? place) => PlainText.Line(place) switch
    {
        null => new Refusal("Say where you saw them: a shop, a street.", "Place"),
        { Length: > Sighting.PlaceLength } => new Refusal($"Shorten the place to {Sighting.PlaceLength} characters.", "Place"),
        _ => null,
    };
}
