using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>One invented shop, pub or farm.</summary>
/// <param name="Name">Such as "Harbour Books".</param>
/// <param name="Address">Such as "12 Quay Street".</param>
internal sealed record Premises(string Name, string Address, string Trade)
{
    private static readonly string[] ShopStreets =
        ["High Street", "Market Place", "Quay Street", "Bridge Street", "Station Road", "Castle Street", "The Arcade", "Mill Lane", "Union Street", "North Parade", "Corn Exchange"];

    private static readonly string[] PubStreets = ["Fore Street", "Tanner's Row", "Old Market", "Chapel Lane", "Friar Gate", "Bell Yard", "Castle Hill"];

    private static readonly string[] FarmRoads = ["Ridge Road", "Ford Lane", "Bottom Lane", "Windmill Road", "Long Drove", "Church Lane", "Down Road"];

    private static readonly string[] ShopFirst =
        ["Harbour", "Market", "Quay", "Castle", "Bridge", "Parade", "Corner", "Riverside", "Station", "Central", "Arcade", "Union", "Old Mill", "Greenway", "Lantern", "Kingfisher", "Swan", "Beacon"];

    // The trade decides what is taken there.
    private static readonly (string Name, string Trade)[] ShopSecond =
    [
        ("Pharmacy", "cosmetics"), ("Foods", "groceries"), ("Minimart", "groceries"), ("Convenience", "groceries"), ("Wines", "drinks"), ("Menswear", "clothes"), ("Fashion", "clothes"),
        ("Sports", "clothes"), ("Shoes", "clothes"), ("Electricals", "electricals"), ("Phones", "electricals"), ("Toys", "toys"), ("Books", "toys"), ("Hardware", "tools"),
        ("Home", "home"), ("Outlet", "clothes"), ("Beauty", "cosmetics"), ("Jewellers", "jewellery"), ("News", "groceries"), ("Bakery", "groceries"), ("Café", "groceries"),
        ("Supermarket", "groceries"), ("Garden Centre", "tools"), ("Perfumery", "cosmetics"), ("Games", "electricals"), ("Pets", "home"),
    ];

    private static readonly string[] Pubs =
    [
        "The Anchor", "The Bell", "The Black Swan", "The Ship", "The Crown", "The Coach House", "The Fleece", "The Golden Lion", "The Greyhound", "The King's Head", "The Lamb",
        "The Mitre", "The Nag's Head", "The Old Bank", "The Packhorse", "The Plough", "The Railway", "The Red Lion", "The Royal Oak", "The Star", "The Tap Room", "The Talbot",
        "The Three Tuns", "The Cross Keys", "The Vaults", "The Wheatsheaf", "The White Hart", "Bar Twenty", "Cellar Bar", "Harbour Lights", "Copper Still", "Neon Rooms",
        "Number Nine", "The Loft", "Blue Door", "The Granary", "Tanner's Arms", "The Drovers", "The Foundry", "The Bear", "Dockers", "The Weighbridge",
    ];

    private static readonly string[] FarmFirst = ["Ashcombe", "Barrow", "Coldharbour", "Downs", "Elm", "Ford", "Grange", "Hill", "Home", "Lower", "Manor", "Nether", "Oak", "Quarry", "Ridge", "Upper", "Vale", "Winterbourne"];

    private static readonly string[] FarmSecond = ["Farm", "Dairy", "Stables", "Orchards", "Barn", "Nurseries"];

    /// <summary>As a report names it.</summary>
    public string Line => $"{Name}, {Address}";

    public static IReadOnlyList<string> StreetsOf(PlaceCharacter place) =>
        place switch { PlaceCharacter.Pubs => PubStreets, PlaceCharacter.Farms => FarmRoads, _ => ShopStreets };

    /// <summary>So many premises of a partnership, no name twice.</summary>
    public static IReadOnlyList<Premises> Of(PlaceCharacter place, Chance chance, int count)
    {
        var streets = StreetsOf(place);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<Premises>();
        for (var round = 1; all.Count < count; round++)
        {
            var (name, trade) = Draw(place, chance);
            // More premises than names: a branch on another street.
            if (!names.Add(name) && (round < count * 20 || !names.Add(name += $" {round}")))
                continue;
            var street = streets[chance.Below(streets.Count)];
            all.Add(new(name, place == PlaceCharacter.Farms ? street : $"{1 + chance.Below(140)} {street}", trade));
        }

        return all;
    }

    private static (string Name, string Trade) Draw(PlaceCharacter place, Chance chance)
    {
        switch (place)
        {
            case PlaceCharacter.Pubs:
                return (Pubs[chance.Below(Pubs.Length)], "pub");
            case PlaceCharacter.Farms:
                return ($"{FarmFirst[chance.Below(FarmFirst.Length)]} {FarmSecond[chance.Below(FarmSecond.Length)]}", "farm");
            default:
                var (second, trade) = ShopSecond[chance.Below(ShopSecond.Length)];
                return ($"{ShopFirst[chance.Below(ShopFirst.Length)]} {second}", trade);
        }
    }
}
