using System.Collections.Frozen;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>What happens in invented shops, pubs and on farms, told shortly and neutrally, as a member on duty would.</summary>
internal static class IncidentStories
{
    private static readonly FrozenDictionary<string, (string Goods, int Low, int High)[]> Goods = new Dictionary<string, (string Goods, int Low, int High)[]>
    {
        ["cosmetics"] = [("four perfume gift sets", 90, 240), ("razor blades", 25, 90), ("make-up from the display", 30, 120), ("two electric toothbrushes", 80, 160), ("skin cream", 40, 150)],
        ["groceries"] = [("meat and cheese", 20, 75), ("coffee jars", 25, 80), ("a basket of steaks", 60, 140), ("washing tablets", 30, 90), ("chocolate boxes", 20, 60), ("baby formula", 25, 70), ("butter and bacon", 15, 45)],
        ["drinks"] = [("two bottles of vodka", 30, 60), ("three bottles of champagne", 90, 180), ("four bottles of whisky", 90, 160), ("a crate of lager", 15, 30)],
        ["clothes"] = [("three jackets", 120, 420), ("a pair of trainers", 70, 160), ("a pile of jeans", 90, 260), ("branded polo tops", 60, 220), ("two handbags", 80, 260)],
        ["electricals"] = [("a tablet", 180, 420), ("headphones", 60, 240), ("two game consoles", 320, 640), ("phone chargers and a speaker", 40, 130), ("a coffee machine", 90, 220)],
        ["toys"] = [("construction sets", 60, 240), ("trading cards", 30, 120), ("hardback books", 25, 80), ("art pens", 20, 70)],
        ["tools"] = [("a cordless drill", 90, 190), ("two power tools", 150, 320), ("secateurs and knives", 30, 90), ("copper fittings", 40, 140)],
        ["home"] = [("bed linen", 50, 140), ("candles and frames", 20, 70), ("a vacuum cleaner", 120, 260), ("cushions", 30, 90)],
        ["jewellery"] = [("a watch", 150, 900), ("two rings from a tray", 300, 1200), ("a bracelet", 90, 450)],
        ["pub"] = [("a customer's phone", 200, 700), ("a handbag from under a table", 60, 300), ("the charity box", 20, 80), ("two bottles from behind the bar", 40, 90)],
        ["farm"] = [("about 400 litres of diesel", 320, 600), ("a quad bike", 2800, 6500), ("chainsaws and a strimmer", 500, 1400), ("a GPS receiver from a tractor", 4000, 9000), ("a trailer", 900, 2400), ("batteries from two tractors", 180, 400)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Thefts =
    [
        "Put {0} into a bag and left without paying.", "Filled a basket with {0} and walked past the tills.", "Took {0} from the shelf by the door and ran towards {1}.",
        "Concealed {0} under a coat. Staff noticed on CCTV after the person had left.", "Distracted the till with a question while {0} went into a rucksack.",
        "Came in, went straight to the display, took {0} and left within a minute.", "Picked up {0}, set off the alarm at the door and kept walking towards {1}.",
        "Hid {0} in a pushchair and paid for a drink only.", "Cut the tags off {0} in the fitting room. Empty tags found afterwards.",
    ];

    private static readonly string[] AttemptedThefts =
    [
        "Put {0} into a bag. Put everything back when staff came near.", "Tried to leave with {0}. Stopped at the door by our guard, goods recovered undamaged.",
        "Dropped {0} when the alarm went and left towards {1}.", "Tried to return {0} without a receipt that had been taken from the shelf minutes before.",
    ];

    private static readonly string[] Deterred =
    [
        "Recognised at the door. Staff said good morning and stayed close. Left without taking anything.", "Came in twice, saw the guard and left.",
        "Walked around for ten minutes with an empty bag. Staff offered help at every shelf. Left towards {1}.", "Asked to leave on arrival. Went without trouble.",
    ];

    private static readonly string[] Abuses =
    [
        "Refused a refund and shouted at the assistant. Other customers left.", "Swore at staff when asked to put {0} back, then left.", "Threatened to come back when told about the camera.",
        "Shouted at the manager at the till and knocked a stand over.", "Argued about the price, then stood in the door and would not let people out for a minute.",
    ];

    private static readonly string[] Assaults =
    [
        "Pushed the guard in the chest when stopped with {0}. No injury. Police called.", "Threw a basket at the assistant and ran towards {1}. Bruise to the arm.",
        "Grabbed the till assistant's wrist to take {0} back. Police called.", "Spat towards the security officer when asked to leave.",
    ];

    private static readonly string[] Damages =
    [
        "Kicked the door on the way out. Lower glass cracked.", "Pulled a display over when asked to leave.", "Sprayed paint on the shutter during the night.", "Broke a lock on the delivery gate.",
    ];

    private static readonly string[] Frauds =
    [
        "Paid with a note that failed the check. A second note from the same person also failed.", "Used a card that was reported stolen an hour earlier.", "Swapped the labels on {0} at the self-checkout.",
        "Said they had paid by phone and showed an old receipt.",
    ];

    private static readonly string[] Drugs = ["Seen handing small packets to two people in the doorway. Left towards {1} when staff came out.", "Found packaging in the toilets after this person left. Police informed."];

    private static readonly string[] Beggings = ["Asked customers for money at the entrance for an hour. Would not move when asked.", "Sat across the doorway and followed two customers to the cash machine."];

    private static readonly string[] Others = ["Hung about the loading bay trying doors. Left when spoken to.", "Filmed the tills and the staff on a phone. Would not say why.", "Set off the fire alarm by the back stairs and left."];

    private static readonly string[] PubThefts = ["Took {0} while the owner was at the bar. Seen on CCTV.", "Hid {0} under a jacket and left towards {1}.", "Sat near a group, left with {0} when they went outside."];

    private static readonly string[] PubAbuses =
    [
        "Refused service and became abusive to the bar staff. Left after ten minutes.", "Threatened the door team at closing time.", "Argued with another customer, was asked to leave and shouted outside until the police came.",
        "Told it was last orders, swore at staff and threw a beer mat stand.",
    ];

    private static readonly string[] PubAssaults = ["Started a fight by the pool table. Two glasses broken, one customer with a cut hand.", "Punched a door supervisor when refused entry. Police attended.", "Threw a glass across the bar. Nobody hurt."];

    private static readonly string[] PubDamages = ["Broke the mirror in the toilets.", "Kicked the beer garden gate off its hinge.", "Pulled the hand drier off the wall."];

    private static readonly string[] PubDrugs = ["Seen dealing at the back table. Asked to leave.", "Found in a locked cubicle with another person and white powder on the cistern. Asked to leave."];

    private static readonly string[] FarmThefts = ["{0} taken from the yard overnight. Chain on the gate cut.", "Came back to find {0} gone. Van seen leaving towards {1} just before dark.", "{0} taken from the barn. Hinges lifted off the door."];

    private static readonly string[] FarmOthers = ["Two people with dogs driving across the winter crop. Left when headlights came on.", "Van parked by the grain store with the lights off. Left towards {1} when we stopped.", "Load of rubble and tyres tipped in the gateway."];

    private static readonly string[] FarmDamages = ["Gate rammed and hedge driven through.", "Fence cut in three places, stock out on the road.", "Padlocks glued on the top barn."];

    private static readonly string[] Words = ["“You can't touch me.”", "“I'll be back tomorrow and you know it.”", "“Get out of my way or else.”", "“I know what time you finish.”", "“Do what you like, I don't care.”"];

    /// <summary>Tells what one or more people did at a place.</summary>
    public static InventedIncident Tell(
        Chance chance, PlaceCharacter place, Premises premises, int daysAgo, IReadOnlyList<int> subjects, string? looks, int reporter)
    {
        var type = TypeOf(chance, place);
        var (goods, low, high) = Goods[premises.Trade][chance.Below(Goods[premises.Trade].Length)];
        var streets = Premises.StreetsOf(place);
        var story = Stories(type, place);
        var what = string.Format(System.Globalization.CultureInfo.InvariantCulture, story[chance.Below(story.Length)], goods, streets[chance.Below(streets.Count)]);
        what = char.ToUpperInvariant(what[0]) + what[1..];
        if (subjects.Count > 1)
            what += chance.Of(" Two were together.", " A second person kept watch.", " Both left together.");
        if (type is IncidentType.Theft or IncidentType.AttemptedTheft && chance.In(0.3f))
            what += chance.Of(" CCTV kept.", " Same method as last week.", " Staff did not approach.", " Goods not recovered.", " Guard on the next shift told.");
        var violence = type == IncidentType.AssaultOfRetailWorker || (type == IncidentType.Abuse && chance.In(0.15f));
        long? value = type switch
        {
            IncidentType.Theft => Price(chance, low, high),
            IncidentType.Damage => Price(chance, 40, 600),
            IncidentType.Fraud => Price(chance, 20, 200),
            _ => null,
        };
        var words = type is IncidentType.Abuse or IncidentType.AssaultOfRetailWorker && chance.In(0.35f) ? Words[chance.Below(Words.Length)] : null;
        var police = (violence || value > 20_000) && chance.In(0.6f) ? $"WX-{chance.Below(90000) + 10000}" : null;
        return new(type, daysAgo, MinuteIn(chance, place), premises.Line, what, words, subjects.Count == 0 || chance.In(0.35f) ? looks : null, value, violence, police, subjects, reporter);
    }

    private static long Price(Chance chance, int low, int high) => (low * 100L) + chance.Below((high - low) * 20) * 5L;

    private static int MinuteIn(Chance chance, PlaceCharacter place) => place switch
    {
        PlaceCharacter.Pubs => (int)(chance.Between(18, 25.4f) * 60) % 1440,
        PlaceCharacter.Farms => (int)(chance.Between(17, 30) * 60) % 1440,
        // Afternoons more than mornings.
        _ => (int)((8.5f + 6 * (chance.Share() + chance.Share())) * 60),
    };

    private static IncidentType TypeOf(Chance chance, PlaceCharacter place)
    {
        var share = chance.Share();
        return place switch
        {
            PlaceCharacter.Pubs => share switch
            {
                < 0.12f => IncidentType.Theft,
                < 0.55f => IncidentType.Abuse,
                < 0.75f => IncidentType.AssaultOfRetailWorker,
                < 0.87f => IncidentType.Damage,
                _ => IncidentType.Drugs,
            },
            PlaceCharacter.Farms => share switch { < 0.5f => IncidentType.Theft, < 0.75f => IncidentType.Other, _ => IncidentType.Damage },
            _ => share switch
            {
                < 0.60f => IncidentType.Theft,
                < 0.71f => IncidentType.AttemptedTheft,
                < 0.78f => IncidentType.Deterred,
                < 0.87f => IncidentType.Abuse,
                < 0.905f => IncidentType.AssaultOfRetailWorker,
                < 0.93f => IncidentType.Damage,
                < 0.955f => IncidentType.Fraud,
                < 0.965f => IncidentType.Drugs,
                < 0.985f => IncidentType.Begging,
                _ => IncidentType.Other,
            },
        };
    }

    private static string[] Stories(IncidentType type, PlaceCharacter place) => (type, place) switch
    {
        (IncidentType.Theft, PlaceCharacter.Pubs) => PubThefts,
        (IncidentType.Abuse, PlaceCharacter.Pubs) => PubAbuses,
        (IncidentType.AssaultOfRetailWorker, PlaceCharacter.Pubs) => PubAssaults,
        (IncidentType.Damage, PlaceCharacter.Pubs) => PubDamages,
        (IncidentType.Drugs, PlaceCharacter.Pubs) => PubDrugs,
        (IncidentType.Theft, PlaceCharacter.Farms) => FarmThefts,
        (IncidentType.Damage, PlaceCharacter.Farms) => FarmDamages,
        (_, PlaceCharacter.Farms) => FarmOthers,
        (IncidentType.Theft, _) => Thefts,
        (IncidentType.AttemptedTheft, _) => AttemptedThefts,
        (IncidentType.Deterred, _) => Deterred,
        (IncidentType.Abuse, _) => Abuses,
        (IncidentType.AssaultOfRetailWorker, _) => Assaults,
        (IncidentType.Damage, _) => Damages,
        (IncidentType.Fraud, _) => Frauds,
        (IncidentType.Drugs, _) => Drugs,
        (IncidentType.Begging, _) => Beggings,
        _ => Others,
    };
}
