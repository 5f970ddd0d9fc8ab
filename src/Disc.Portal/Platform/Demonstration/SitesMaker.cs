using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared.Accounts;
using Premises = Disc.Portal.Partnerships.Sites.Premises;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The groups, areas, organisations and premises of an invented partnership, and who is where.</summary>
internal sealed class SitesMaker
{
    private readonly InventedPartnership invented;
    private readonly PlaceCharacter character;
    private readonly Group[] areas;

    public SitesMaker(InventedPartnership invented, IReadOnlyDictionary<string, Account> roles, IReadOnlyList<Account> members)
    {
        (this.invented, character) = (invented, invented.Place.Kind.CharacterOf());
        var farms = character == PlaceCharacter.Farms;
        var doors = new Group(Guid.CreateVersion7(), GroupKind.People, farms ? "Machinery watch" : "Door staff", farms ? "Whoever looks after tractors and tools" : "Security and door supervisors");
        var night = new Group(Guid.CreateVersion7(), GroupKind.People, farms ? "Night patrol" : "Night-time", farms ? null : "Whoever is open after 20:00");
        areas = [Area(farms ? "The valley" : "Old Town"), Area(farms ? "The downs" : "Station quarter")];
        foreach (var (member, index) in members.Select((member, index) => (member, index)))
        {
            if (index % 6 == 0)
                doors.PutIn(member.Id);
            if (index % 4 == 1)
                night.PutIn(member.Id);
        }

        night.PutIn(roles["member"].Id);
        doors.PutIn(roles["manager"].Id);
        doors.Members[^1].LookAfter(true);
        Groups = [doors, night, .. areas];
        Organisation = new Organisation(Guid.CreateVersion7(), character switch { PlaceCharacter.Pubs => "Wessex Taverns", PlaceCharacter.Farms => "Vale Estates", _ => "Kingfisher Stores" });
        Premises = [.. invented.Premises.Select(PremisesOf)];
        foreach (var account in roles.Values.Concat(members))
            Premises.FirstOrDefault(premises => premises.Name == account.Premises)?.Employ(account.Id, usually: true);
        // Somebody who minds two shops.
        Premises[1].Employ(roles["member"].Id, usually: false);
    }

    public IReadOnlyList<Group> Groups { get; }

    public Organisation Organisation { get; }

    public IReadOnlyList<Premises> Premises { get; }

    /// <summary>The area of a street; of somebody whose street is not known, one of them.</summary>
    public Guid AreaOf(string? street, int rank)
    {
        var streets = Population.Premises.StreetsOf(character);
        var place = Enumerable.Range(0, streets.Count).FirstOrDefault(each => streets[each] == street, rank % streets.Count);
        return areas[place * 2 / streets.Count].Id;
    }

    private Premises PremisesOf(Population.Premises one, int index)
    {
        var streets = Population.Premises.StreetsOf(character);
        var street = Enumerable.Range(0, streets.Count).First(each => one.Address.EndsWith(streets[each], StringComparison.Ordinal));
        var number = int.TryParse(one.Address.Split(' ')[0], out var house) ? house : index * 37 % 140;
        var place = invented.Place;
        var made = new Premises(Guid.CreateVersion7(), one.Name);
        // Streets side by side from north to south, houses along them; where nobody's town is.
        var position = new Position(
            50.60 + (place.Subjects % 50 / 100.0) - (street * 0.00045) - (number % 2 * 0.00012), -2.40 - (place.Members % 30 / 100.0) + (number * 0.00006) + (street % 3 * 0.0008));
        made.Describe(
            one.Name, index % 9 == 3 ? Organisation.Id : null, $"{one.Address}\n{place.Name.Split(' ')[0]}", $"WX{1 + (place.Subjects % 9)} {1 + street % 9}AA",
            areas[street * 2 / streets.Count].Id, position, Hours());
        return made;
    }

    private OpeningHours Hours() => character switch
    {
        PlaceCharacter.Farms => OpeningHours.Unknown,
        PlaceCharacter.Pubs => OpeningHours.Of([.. Enumerable.Repeat("11:00", 6), "12:00"], [.. Enumerable.Repeat("23:00", 4), "01:00", "01:00", "22:30"]).Value,
        _ => OpeningHours.Of([.. Enumerable.Repeat("09:00", 6), "10:00"], [.. Enumerable.Repeat("17:30", 5), "18:00", "16:00"]).Value,
    };

    private static Group Area(string name) => new(Guid.CreateVersion7(), GroupKind.Area, name, null);
}
