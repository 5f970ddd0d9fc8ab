using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>What an item of the force is: one record a kind, with what only that kind has.</summary>
public abstract record IncomingBody;

/// <summary>Something that members should know now.</summary>
/// <param name="Priority">How much it presses.</param>
/// <param name="Sort">What it tells of.</param>
/// <param name="Type">What kind of incident or method it is about; null for a general one.</param>
/// <param name="Place">Where it happened; null for a general one.</param>
/// <param name="HappenedAt">When it happened (UTC); null when it is not about one incident.</param>
public sealed record IncomingAlert(Priority Priority, AlertSort Sort = AlertSort.General, string? Type = null, string? Place = null, DateTime? HappenedAt = null)
    : IncomingBody;

/// <summary>What an alert of the force tells of.</summary>
public enum AlertSort
{
    General,
    RecentIncident,
    Method,
}

/// <summary>News.</summary>
public sealed record IncomingNews : IncomingBody;

/// <summary>A meeting, a seminar, anything with a time.</summary>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="EndsAt">When it ends (UTC).</param>
/// <param name="Place">Where; empty when it is on line only.</param>
/// <param name="Online">The address of the meeting; null when there is none.</param>
/// <param name="Agenda">Markdown.</param>
/// <param name="Minutes">Markdown; empty until they are written.</param>
public sealed record IncomingEvent(DateTime StartsAt, DateTime EndsAt, string Place, string? Online, string Agenda, string Minutes) : IncomingBody;

/// <summary>A document of the library; its files are the version that counts.</summary>
/// <param name="Folder">The folder it stands in, such as "Guides".</param>
/// <param name="Version">1, 2, 3 …: a higher one is new again to those who read the last.</param>
public sealed record IncomingDocument(string Folder, int Version) : IncomingBody;

/// <summary>A person, with everything that members may know of them and not a word more (rules 5, 6 and 10).</summary>
/// <param name="Basis">Why the force may show this person.</param>
/// <param name="GivenName">Null where the person is not known by name.</param>
/// <param name="FamilyName">Null where the person is not known by name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="BornOn">Null when it is not shared.</param>
/// <param name="Sex">As recorded.</param>
/// <param name="Description">What the person looks like and how they go about it.</param>
/// <param name="Conditions">What a licence, order or bail forbids, in plain words; empty for none.</param>
/// <param name="ConditionsUntil">The last day of the conditions.</param>
/// <param name="Sources">Where each picture among the files comes from.</param>
/// <param name="IsUnder18">Whether the person is, or may be, under 18.</param>
/// <param name="SharingRecord">The force's record of this sharing: the evidence (rule 5).</param>
/// <param name="ApprovedBy">Role and number of the officer who approved it: the second person.</param>
/// <param name="Evidence">What it rests on, in a line that members may read.</param>
public sealed record IncomingPerson(
    PersonBasis Basis, string? GivenName, string? FamilyName, IReadOnlyList<string> Aliases, DateOnly? BornOn, Sex Sex, string Description, string Conditions,
    DateOnly? ConditionsUntil, IReadOnlyList<PictureSource> Sources, bool IsUnder18, Guid SharingRecord, string ApprovedBy, string Evidence) : IncomingBody;

/// <summary>Where a picture of a person comes from.</summary>
/// <param name="File">The file among those of the item.</param>
/// <param name="Source">In words, such as "Custody image, 3 March 2026".</param>
public sealed record PictureSource(Guid File, string Source);

/// <summary>Why a force may show a person to members.</summary>
public enum PersonBasis
{
    Convicted,
    Cautioned,
    Wanted,
    ReleasedOnLicence,
    CriminalBehaviourOrder,
    BailConditions,

    /// <summary>Somebody whom the force wants to identify: pictures, and no name.</summary>
    IdSought,
}
