using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration.Drawing;
using Sex = Disc.Portal.Partnerships.Subjects.Sex;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>What one partnership knows of an invented person: true, half true, or only a picture.</summary>
/// <param name="Person">Who it really is; not written down, but by a member who recognises them.</param>
/// <param name="Given">Null for somebody who is sought.</param>
/// <param name="Rank">0 for the most active of the partnership, then upwards.</param>
internal sealed record InventedSubject(
    InventedPerson Person, string? Given, string? Family, IReadOnlyList<OtherName> OtherNames, Description Description, PortraitTraits Traits, int Rank)
{
    private static readonly string[] Marks =
    [
        "Rose tattoo on the left hand", "Scar above the right eyebrow", "Star tattoo behind the left ear", "Swallow tattoo on the neck", "Full sleeve tattoo, right arm",
        "Gold front tooth", "Broken nose", "Name tattooed on the right forearm", "Small cross-shaped scar on the chin", "Barbed wire tattoo on the wrist", "Pierced eyebrow",
        "Burn mark on the left forearm", "Spider web tattoo on the elbow", "Ear tunnel, left ear", "Missing tip of the right little finger",
    ];

    private static readonly string[] Methods =
    [
        "Selects, conceals in a bag, leaves without paying", "Carries a lined bag", "Distracts staff while another takes goods", "Returns goods that were not bought",
        "Fills a basket and walks out", "Swaps price labels", "Hides goods in a pushchair", "Waits for a busy till", "Comes just before closing time", "Takes goods to order",
        "Pays for one thing and conceals others", "Runs out with a whole shelf", "Uses the fitting room to remove tags", "Asks for something from the back room",
    ];

    private static readonly string[] PubMethods =
    [
        "Argues with staff when asked to leave", "Sells from table to table", "Picks up unattended phones and bags", "Starts fights at closing time", "Refuses to pay the tab",
        "Takes glasses outside and throws them", "Comes back after being asked to leave",
    ];

    private static readonly string[] FarmMethods =
    [
        "Comes at night with a van and trailer", "Drains fuel tanks", "Looks at outbuildings by day, comes back at night", "Drives across crops with dogs", "Cuts chains and gate hinges",
        "Takes batteries and power tools", "Follows machinery sales",
    ];

    /// <summary>What the partnership where the person is best known has recorded.</summary>
    public static InventedSubject WellKnown(InventedPerson person, Chance chance, DateOnly today, PlaceCharacter place, int rank)
    {
        if (chance.In(0.11f))
            return Sought(person, chance, place, rank, person.Traits);
        var others = new List<OtherName>();
        if (chance.In(0.3f) && NameStock.Short(chance, person.Given) is { } shortened)
            others.Add(new(shortened, isNickname: true));
        if (chance.In(0.08f))
            others.Add(new(NameStock.Street(chance), isNickname: true));
        if (chance.In(0.06f))
            others.Add(new($"{person.Given} {NameStock.Full(chance, person.Traits.Sex).Family}", isNickname: false));
        DateOnly? born = chance.In(0.82f) ? person.BornBy(today) : null;
        return new(person, person.Given, person.Family, others, Describe(person, chance, place, rank, person.Traits, born), person.Traits, rank);
    }

    /// <summary>What another partnership has: the same face on another day, and a name as it was heard there.</summary>
    public static InventedSubject Elsewhere(InventedPerson person, Chance chance, DateOnly today, PlaceCharacter place, int rank)
    {
        var traits = person.Traits.OnAnotherDay((ulong)chance.Below(1000) + 1);
        if (chance.In(0.12f))
            return Sought(person, chance, place, rank, traits);
        string given = person.Given, family = person.Family;
        var others = new List<OtherName>();
        switch (chance.Below(8))
        {
            case 0 or 1 when NameStock.Short(chance, person.Given) is { } shortened:
                given = shortened;
                break;
            case 2 or 3:
                family = NameStock.Misspelt(chance, family);
                break;
            case 4:
                given = NameStock.Misspelt(chance, given);
                break;
            case 5:
                // An alias: the true name stands among the other names, as somebody else heard it.
                others.Add(new($"{given} {NameStock.Misspelt(chance, family)}", isNickname: false));
                (given, family) = (NameStock.Short(chance, given) ?? given, NameStock.Full(chance, person.Traits.Sex).Family);
                break;
            case 6:
                others.Add(new(NameStock.Street(chance), isNickname: true));
                break;
        }

        if (chance.In(0.25f) && NameStock.Short(chance, person.Given) is { } called && called != given)
            others.Add(new(called, isNickname: true));
        return new(person, given, family, others, Describe(person, chance, place, rank, traits, BornAsHeard(person, chance, today)), traits, rank);
    }

    private static DateOnly? BornAsHeard(InventedPerson person, Chance chance, DateOnly today)
    {
        var born = person.BornBy(today);
        return chance.Below(10) switch
        {
            < 5 => born,
            5 when born.Day <= 12 => new DateOnly(born.Year, born.Day, born.Month),
            5 or 6 => born.AddYears(chance.In(0.5f) ? 1 : -1),
            7 => born.AddDays(chance.In(0.5f) ? 1 : -10),
            _ => null,
        };
    }

    private static InventedSubject Sought(InventedPerson person, Chance chance, PlaceCharacter place, int rank, PortraitTraits traits) =>
        new(person, null, null, [], Describe(person, chance, place, rank, traits, null), traits, rank);

    private static Description Describe(InventedPerson person, Chance chance, PlaceCharacter place, int rank, PortraitTraits traits, DateOnly? born)
    {
        // A guess of the age is five years wide at least, and the truth lies in it nearly always.
        var guess = Math.Max(18, person.Years - chance.Below(5));
        var young = person.Years < 18;
        var methods = place switch { PlaceCharacter.Pubs => PubMethods, PlaceCharacter.Farms => FarmMethods, _ => Methods };
        var captions = Captions.None;
        if (chance.In(rank < 20 ? 0.25f : 0.06f))
            captions |= Captions.MayBeViolent;
        if (chance.In(0.15f))
            captions |= Captions.AbusesStaff;
        if (chance.In(0.12f))
            captions |= Captions.WorksInGroup;
        if (chance.In(rank < 20 ? 0.12f : 0.01f))
            captions |= Captions.Cbo;
        if (chance.In(0.015f))
            captions |= Captions.MayCarryWeapon;
        // By rank, so that the rest of the invented world stays as it is.
        if (rank % 19 == 4)
            captions |= Captions.MayCarryNeedle;
        if (rank % 41 == 7)
            captions |= Captions.MayUseDog;
        return new Description
        {
            DateOfBirth = born,
            AgeFrom = born is null ? young ? 15 : guess : null,
            AgeTo = born is null ? young ? 19 : guess + 5 + chance.Below(5) : null,
            Sex = traits.Sex == Drawing.Sex.Male ? Sex.Male : Sex.Female,
            Build = traits.Build.ToString().ToLowerInvariant(),
            HeightCm = chance.In(0.6f) ? (person.HeightCm + chance.Below(7) - 3) / 5 * 5 : null,
            Hair = traits.HairInWords,
            Marks = chance.In(0.14f) ? Marks[(int)(person.Traits.Face % (ulong)Marks.Length)] : null,
            UsualMethod = chance.In(0.45f) ? methods[chance.Below(methods.Length)] : null,
            Area = chance.In(0.4f) ? chance.Of<string>([.. Premises.StreetsOf(place)]) : null,
            Captions = captions,
        };
    }
}
