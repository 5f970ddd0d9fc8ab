using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>How large an invented world is: which partnerships it has, and how much happens in each.</summary>
/// <param name="Name">As the operator asks for it.</param>
public sealed record DemonstrationSize(string Name, IReadOnlyList<DemonstrationPlace> Places)
{
    private static readonly string[] Towns =
    [
        "Ashbourne Cross", "Barton Regis", "Bramley Heath", "Chalk Hill", "Coombe Bay", "Crossways", "Dunmere", "Eastport", "Fairmile", "Fordwick", "Greywell", "Hallowdene",
        "Heron Quay", "Ivymoor", "Kingsmead", "Langstone", "Lower Avon", "Marlhaven", "Milverholt", "Netherby", "Oakhampton", "Penhallow", "Portmere", "Quayside", "Ravenscar",
        "Redholm", "Saltmarsh", "Stonebridge", "Thornmere", "Upper Avon", "Verholt", "Westport", "Whitecombe", "Yarrowdale",
    ];

    private static readonly string[] Areas = ["Central", "Coast", "North"];

    private static readonly (PartnershipKind Kind, string Word)[] Kinds =
    [
        (PartnershipKind.TownPartnership, "Partnership"), (PartnershipKind.Shopwatch, "Shopwatch"), (PartnershipKind.BusinessImprovementDistrict, "BID"),
        (PartnershipKind.Pubwatch, "Pubwatch"), (PartnershipKind.ShoppingCentre, "Centre"), (PartnershipKind.FarmWatch, "Farm Watch"),
    ];

    private static readonly string[] Colours = ["#1f4e79", "#0f6b5c", "#7a3b12", "#5b2a6e", "#1b5e8a", "#4a6b1f", "#6b1f3a", "#3a3f6b"];

    /// <summary>Six partnerships, about 1,200 subjects and 3,000 incidents.</summary>
    public static DemonstrationSize Town { get; } = new("town", DemonstrationPlaces.Partnerships);

    /// <summary>The same six partnerships with a tenth of everything: for a quick look, and for tests.</summary>
    public static DemonstrationSize Small { get; } = new("small", [.. DemonstrationPlaces.Partnerships.Select(place => place with
    {
        Members = Math.Max(8, place.Members / 10),
        Subjects = place.Subjects / 10,
        Incidents = place.Incidents / 10,
    })]);

    /// <summary>Forty partnerships, 25,000 subjects, 120,000 incidents.</summary>
    public static DemonstrationSize Force { get; } = Of("force", 40, 25_000, 120_000, 6_400);

    /// <summary>The sizes that can be asked for by name.</summary>
    public static IReadOnlyList<DemonstrationSize> Named => [Town, Small, Force];

    /// <summary>The size of that name; null when there is none.</summary>
    public static DemonstrationSize? Find(string name) => Named.FirstOrDefault(size => size.Name == name);

    /// <summary>A world of any size: the town's six partnerships as they are, the rest spread over others.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="partnerships">Of the force; more than six.</param>
    /// <param name="subjects">In all of them together.</param>
    /// <param name="incidents">In all of them together.</param>
    /// <param name="members">In all of them together.</param>
    public static DemonstrationSize Of(string name, int partnerships, int subjects, int incidents, int members)
    {
        var known = DemonstrationPlaces.Partnerships;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(partnerships, known.Count);
        var others = partnerships - known.Count;
        return new(name,
        [
            .. known,
            .. Enumerable.Range(0, others).Select(index =>
            {
                var town = Towns[index % Towns.Length] + (index < Towns.Length ? "" : $" {(index / Towns.Length) + 1}");
                var (kind, word) = Kinds[index % Kinds.Length];
                return new DemonstrationPlace(
                    town.ToLowerInvariant().Replace(' ', '-'), $"{town} {word}", kind, Areas[index % Areas.Length], Colours[index % Colours.Length],
                    Share(members - known.Sum(place => place.Members), others, index), Share(subjects - known.Sum(place => place.Subjects), others, index),
                    Share(incidents - known.Sum(place => place.Incidents), others, index), 12, HasPictures: false);
            }),
        ]);
    }

    // Every whole one is given to somebody.
    private static int Share(int whole, int parts, int index) => (whole / parts) + (index < whole % parts ? 1 : 0);
}
