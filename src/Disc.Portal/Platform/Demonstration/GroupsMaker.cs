using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The groups and areas of an invented partnership, and who is in them.</summary>
internal sealed class GroupsMaker(InventedPartnership invented, IReadOnlyDictionary<string, Account> roles, IReadOnlyList<Account> members)
{
    public const string Doors = "Door staff", Night = "Night-time";

    /// <summary>Two groups and two areas: streets of the first half of the town lie in the first.</summary>
    public IReadOnlyList<Group> Make()
    {
        var farms = invented.Place.Kind.CharacterOf() == PlaceCharacter.Farms;
        var doors = new Group(Guid.CreateVersion7(), GroupKind.People, farms ? "Machinery watch" : Doors, farms ? "Whoever looks after tractors and tools" : "Security and door supervisors");
        var night = new Group(Guid.CreateVersion7(), GroupKind.People, farms ? "Night patrol" : Night, farms ? null : "Whoever is open after 20:00");
        Group[] areas = [Area(farms ? "The valley" : "Old Town"), Area(farms ? "The downs" : "Station quarter")];
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
        foreach (var account in roles.Values.Concat(members))
        {
            if (invented.Premises.FirstOrDefault(premises => premises.Name == account.Premises) is { } premises)
                areas[AreaOf(premises)].PutIn(account.Id);
        }

        return [doors, night, .. areas];
    }

    // 0 or 1: in which half of the town the street lies.
    private int AreaOf(Premises premises)
    {
        var streets = Premises.StreetsOf(invented.Place.Kind.CharacterOf());
        var street = Enumerable.Range(0, streets.Count).First(index => premises.Address.EndsWith(streets[index], StringComparison.Ordinal));
        return street * 2 / streets.Count;
    }

    private static Group Area(string name) => new(Guid.CreateVersion7(), GroupKind.Area, name, null);
}
