namespace Disc.Portal.Partnerships.Sites;

/// <summary>One shop, bar, farm or office of the partnership, and who works there.</summary>
public sealed class Premises
{
    /// <summary>The longest name, in characters; an account shows it, too.</summary>
    public const int NameLength = 120;

    /// <summary>The longest address, in characters.</summary>
    public const int AddressLength = 300;

    /// <summary>The longest postcode, in characters.</summary>
    public const int PostcodeLength = 10;

    private readonly List<PremisesPerson> people = [];

    private Premises()
    {
    }

    public Premises(Guid id, string name)
    {
        Id = id;
        Name = name;
    }

    public Guid Id { get; private set; }

    /// <summary>As members know it; no two that are open are called the same.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whose it is; null for a business that has only this.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Street and town, line by line; null when nobody said.</summary>
    public string? Address { get; private set; }

    public string? Postcode { get; private set; }

    /// <summary>The area it lies in; null when nobody said.</summary>
    public Guid? AreaId { get; private set; }

    /// <summary>In degrees (WGS 84); null when nobody said.</summary>
    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public OpeningHours Hours { get; private set; }

    /// <summary>Since when it is closed for good (UTC); null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who works there.</summary>
    public IReadOnlyList<PremisesPerson> People => people;

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Where it is; null when nobody said.</summary>
    public Position? Position => Latitude is { } latitude && Longitude is { } longitude ? new Position(latitude, longitude) : null;

    /// <summary>As a report names it: "Harbour Books, 12 Quay Street".</summary>
    public string Line => LineOf(Name, Address);

    /// <summary>How premises are named in one line.</summary>
    public static string LineOf(string name, string? address) =>
        address?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var street, ..] ? $"{name}, {street}" : name;

    /// <summary>Says all that is known about it.</summary>
    public void Describe(string name, Guid? organisation, string? address, string? postcode, Guid? area, Position? position, OpeningHours hours)
    {
        Name = name;
        Address = address;
        Postcode = postcode;
        AreaId = area;
        (Latitude, Longitude) = (position?.Latitude, position?.Longitude);
        Hours = hours;
        OrganisationId = organisation;
        Version++;
    }

    /// <summary>Says whose it is.</summary>
    public void BelongTo(Guid organisation) => OrganisationId = organisation;

    /// <summary>It closed for good: nobody works there any more.</summary>
    public void Close(DateTime at)
    {
        ClosedAt ??= at;
        people.Clear();
        Version++;
    }

    /// <summary>It is open again.</summary>
    public void Reopen()
    {
        ClosedAt = null;
        Version++;
    }

    /// <summary>Somebody works there.</summary>
    /// <returns>Whether they did not before.</returns>
    public bool Employ(Guid account, bool usually)
    {
        if (people.Find(person => person.AccountId == account) is { } known)
        {
            known.WorkUsually(usually);
            return false;
        }

        people.Add(new PremisesPerson(Id, account, usually));
        return true;
    }

    /// <summary>Somebody does not work there any more.</summary>
    /// <returns>Whether they did.</returns>
    public bool Dismiss(Guid account) => people.RemoveAll(person => person.AccountId == account) > 0;
}
