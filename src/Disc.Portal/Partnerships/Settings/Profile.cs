namespace Disc.Portal.Partnerships.Settings;

/// <summary>
/// What a partnership says of itself, and the switches by which it shares with its force (rule 2). One row in each partnership.
/// </summary>
public sealed class Profile
{
    /// <summary>The longest line of text, in characters.</summary>
    public const int LineLength = 200;

    /// <summary>The longest paragraph, in characters.</summary>
    public const int ParagraphLength = 2000;

    /// <summary>How a ban is reviewed, for schemes that have not written their own words.</summary>
    public const string UsualReview =
        "You may write to us at any time to ask that this ban be looked at again, for example because something in your life has changed. "
        + "We answer in writing, and may keep the ban, make it shorter or end it.";

    /// <summary>What a scheme is, for schemes that have not written their own words.</summary>
    public const string UsualSchemeWords =
        "The shops, pubs and other businesses of this partnership act together against crime and abuse in their premises. "
        + "A person who steals from one of them, or threatens or hurts people there, can be banned from all of them for a time. "
        + "A ban rests on recorded incidents, is approved by a second person, and is given to the person in writing. The police take no part in it.";

    private Profile()
    {
    }

    /// <summary>The profile of a new partnership: nothing is shared until an administrator switches it on.</summary>
    public Profile(string name, PartnershipKind kind, string area)
    {
        Id = 1;
        Name = name;
        Kind = kind;
        Area = area;
        SchemeName = $"{name} exclusion scheme";
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public PartnershipKind Kind { get; private set; }

    /// <summary>The division or area of its force, such as "Coast".</summary>
    public string Area { get; private set; } = "";

    /// <summary>The name of its exclusion scheme, as the notice prints it.</summary>
    public string SchemeName { get; set; } = "";

    public string PostalAddress { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public string? Telephone { get; set; }

    /// <summary>Where a list of the premises is published; null when the notice prints the list.</summary>
    public string? PremisesAddress { get; set; }

    /// <summary>To whom an appeal goes, such as "The Appeals Panel".</summary>
    public string AppealTo { get; set; } = "The appeals panel";

    /// <summary>What the scheme is, in the partnership's own words; null for the usual ones.</summary>
    public string? SchemeWords { get; set; }

    /// <summary>How a ban is reviewed, in the partnership's own words; null for the usual ones.</summary>
    public string? ReviewWords { get; set; }

    /// <summary>Where the full privacy notice is published; null when the scheme's own page is the place.</summary>
    public string? PrivacyNoticeAddress { get; set; }

    /// <summary>The data controller's registration number with the Information Commissioner's Office.</summary>
    public string? IcoNumber { get; set; }

    /// <summary>Since when the force's Dataview may read subjects listed now (UTC); null while it is off.</summary>
    public DateTime? DataviewSince { get; private set; }

    /// <summary>Since when subjects that are no longer listed, but kept, are shared too (UTC); null while they are not.</summary>
    public DateTime? ExpiredSince { get; private set; }

    /// <summary>Since when graded intelligence is shared, its handling condition kept (UTC); null while it is not.</summary>
    public DateTime? IntelligenceSince { get; private set; }

    /// <summary>Since when the force may write to this partnership's members directly (UTC); null while it is off.</summary>
    public DateTime? DirectAuthoringSince { get; private set; }

    /// <summary>Since when reports can be referred to the force (UTC); null while it is off.</summary>
    public DateTime? ReferralsSince { get; private set; }

    /// <summary>Since when what the force delivers waits for the administrator here (UTC); null while members get it at once.</summary>
    public DateTime? AdministratorFirstSince { get; private set; }

    /// <summary>Since when neighbouring partnerships may send copies of their incidents (UTC); null while they may not.</summary>
    public DateTime? NeighboursSince { get; private set; }

    /// <summary>Since when members may print who is excluded now (UTC); null while they may not, which is the usual (rule 9).</summary>
    public DateTime? PrintedListsSince { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>The postal address, line by line.</summary>
    public IReadOnlyList<string> AddressLines => PostalAddress.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool SharesWithDataview => DataviewSince is not null;

    public bool SharesExpired => ExpiredSince is not null;

    public bool SharesIntelligence => IntelligenceSince is not null;

    public bool AllowsDirectAuthoring => DirectAuthoringSince is not null;

    /// <summary>Turns the switches; what was on stays on since when it was.</summary>
    public void Share(bool dataview, bool expired, bool intelligence, bool directAuthoring, bool referrals, DateTime at)
    {
        DataviewSince = dataview ? DataviewSince ?? at : null;
        ExpiredSince = dataview && expired ? ExpiredSince ?? at : null;
        IntelligenceSince = dataview && intelligence ? IntelligenceSince ?? at : null;
        DirectAuthoringSince = directAuthoring ? DirectAuthoringSince ?? at : null;
        ReferralsSince = referrals ? ReferralsSince ?? at : null;
        Version++;
    }

    /// <summary>Lets what the force delivers wait for the administrator, or go to members at once; what was so already stays so since when it was.</summary>
    public void TakeAdministratorFirst(bool first, DateTime at)
    {
        AdministratorFirstSince = first ? AdministratorFirstSince ?? at : null;
        Version++;
    }

    /// <summary>Takes copies of incidents from neighbouring partnerships, or no more.</summary>
    public void TakeFromNeighbours(bool taken, DateTime at)
    {
        NeighboursSince = taken ? NeighboursSince ?? at : null;
        Version++;
    }

    /// <summary>Allows members to print who is excluded now, or forbids it again.</summary>
    public void AllowPrintedLists(bool allowed, DateTime at)
    {
        PrintedListsSince = allowed ? PrintedListsSince ?? at : null;
        Version++;
    }

    /// <summary>It was edited.</summary>
    public void Edited() => Version++;
}
