using System.Globalization;
using System.Text;
using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>
/// A world of people and partnerships that do not exist, the same for the same seed, size and day. It decides content only: identities,
/// stamps, salts and keys come from the machine's own source.
/// </summary>
internal sealed class InventedWorld
{
    /// <summary>The seed of every demonstration, so that two people who start one talk of the same town.</summary>
    public const ulong UsualSeed = 20_150_601;

    /// <summary>The share of people whom two or more partnerships know.</summary>
    public const float SharedPeople = 0.09f;

    /// <summary>The share of incidents that the most active tenth of the subjects cause.</summary>
    public const float ActiveShare = 0.70f;

    private readonly ulong seed;
    private readonly DateOnly today;
    private readonly List<(InventedPerson Person, bool AtHome, float Activity)>[] known;
    private readonly DemonstrationSize size;

    private InventedWorld(ulong seed, DemonstrationSize size, DateOnly today)
    {
        (this.seed, this.size, this.today) = (seed, size, today);
        known = [.. size.Places.Select(place => new List<(InventedPerson, bool, float)>(place.Subjects))];
        Populate();
    }

    /// <summary>The world of a seed and a size, as it stands on a day.</summary>
    public static InventedWorld Of(ulong seed, DemonstrationSize size, DateOnly today) => new(seed, size, today);

    /// <summary>How many people there are.</summary>
    public int People { get; private set; }

    /// <summary>One partnership of it: made when asked for, so that a large world need not be in memory at once.</summary>
    public InventedPartnership PartnershipAt(int index)
    {
        var place = size.Places[index];
        var character = place.Kind.CharacterOf();
        var chance = Apart(1, index);
        var premises = Premises.Of(character, chance, Math.Max(3, place.Members * 3 / 4));
        var members = Members(chance, place, premises);
        var ranked = known[index].OrderBy(entry => entry.Activity).ThenBy(entry => entry.Person.Number).ToList();
        var subjects = ranked.Select((entry, rank) =>
        {
            var own = Apart(2 + index, entry.Person.Number);
            return entry.AtHome
                ? InventedSubject.WellKnown(entry.Person, own, today, character, rank)
                : InventedSubject.Elsewhere(entry.Person, own, today, character, rank);
        }).ToList();
        return new(place, premises, members, subjects, Incidents(chance, place, character, premises, members.Count, subjects));
    }

    private void Populate()
    {
        var chance = Apart(0, 0);
        var places = size.Places;
        var room = places.Select(place => place.Subjects).ToArray();
        var records = room.Sum();
        // A shared person has 2.25 records on average; the number of people follows from the number of records.
        var people = (int)(records / (1 + (SharedPeople * 1.25f)));
        var shared = places.Count < 2 ? 0 : (int)(people * SharedPeople);
        var number = 0;
        for (; number < shared; number++)
        {
            var person = InventedPerson.Of(number + 1, Apart(3, number));
            var home = Pick(chance, index => room[index]);
            // The next town of the same division is nearer than any other.
            var wanted = chance.Share() switch { < 0.80f => 2, < 0.95f => 3, _ => 4 };
            var visited = new List<int> { home };
            while (visited.Count < wanted && Pick(chance, index => visited.Contains(index) ? 0 : room[index] * (places[index].Area == places[home].Area ? 6 : 1)) is var next and >= 0)
                visited.Add(next);
            foreach (var index in visited)
            {
                room[index]--;
                known[index].Add((person, index == home, chance.Share() * 0.4f));
            }
        }

        for (var index = 0; index < places.Count; index++)
            for (; room[index] > 0; room[index]--, number++)
                known[index].Add((InventedPerson.Of(number + 1, Apart(3, number)), true, chance.Share()));
        People = number;
    }

    private int Pick(Chance chance, Func<int, int> weight)
    {
        var total = 0;
        for (var index = 0; index < size.Places.Count; index++)
            total += weight(index);
        if (total <= 0)
            return -1;
        var at = chance.Below(total);
        for (var index = 0; ; index++)
            if ((at -= weight(index)) < 0)
                return index;
    }

    private static List<InventedMember> Members(Chance chance, DemonstrationPlace place, IReadOnlyList<Premises> premises)
    {
        var mailboxes = new HashSet<string>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, Math.Max(0, place.Members - DemonstrationAccounts.OfPartnership.Count)).Select(index =>
        {
            var (given, family) = NameStock.Full(chance, chance.In(0.5f) ? Sex.Male : Sex.Female);
            var mailbox = $"{Plain(given)}.{Plain(family)}";
            if (!mailboxes.Add(mailbox))
                mailboxes.Add(mailbox += (index + 1).ToString(CultureInfo.InvariantCulture));
            // The neighbourhood officer reads along in every partnership, and takes no part in bans.
            return new InventedMember($"{given} {family}", mailbox, premises[index % premises.Count].Name, index is 1 or 2, index == 0);
        })];
    }

    private static List<InventedIncident> Incidents(
        Chance chance, DemonstrationPlace place, PlaceCharacter character, IReadOnlyList<Premises> premises, int members, List<InventedSubject> subjects)
    {
        var active = (int)Math.Ceiling(subjects.Count / 10f);
        var rest = Enumerable.Range(active, subjects.Count - active).ToArray();
        for (var i = rest.Length - 1; i > 0; i--)
        {
            var j = chance.Below(i + 1);
            (rest[i], rest[j]) = (rest[j], rest[i]);
        }

        var weights = Enumerable.Range(0, active).Select(rank => 1f / (rank + 4)).ToArray();
        var sum = weights.Sum();
        // Each of the others takes their turn: whoever is recorded did something once.
        var turn = 0;
        var incidents = new List<InventedIncident>(place.Incidents);
        for (var number = 0; number < place.Incidents; number++)
        {
            var who = new List<int>(2);
            var share = chance.Share();
            if (share < ActiveShare)
                who.Add(Heavy());
            else if (share < 0.96f && rest.Length > 0)
                who.Add(rest[turn++ % rest.Length]);
            if (who.Count > 0 && rest.Length > 1 && chance.In(0.2f))
                who.Add(rest[turn++ % rest.Length]);
            var days = 1 + (int)(chance.Share() * (place.Months * 30.4f - 1));
            var looks = who.Count > 0 ? subjects[who[0]].Traits.Describe() : "Nobody was seen";
            incidents.Add(IncidentStories.Tell(
                chance, character, premises[chance.Below(premises.Count)], days, [.. who.Distinct()], looks, chance.Below(Math.Max(1, members))));
        }

        return [.. incidents.OrderByDescending(incident => incident.DaysAgo).ThenBy(incident => incident.MinuteOfDay)];

        int Heavy()
        {
            var at = chance.Share() * sum;
            for (var rank = 0; ; rank++)
                if (rank == active - 1 || (at -= weights[rank]) < 0)
                    return rank;
        }
    }

    // Chances of different things must not be one stream read at different places.
    private Chance Apart(int what, int which) =>
        new(new Chance(seed ^ ((ulong)(uint)what * 0xD1B54A32D192ED03) ^ ((ulong)(uint)which * 0x8CB92BA72F3D8DD7)).Next());

    private static string Plain(string name) => new([.. name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
}
