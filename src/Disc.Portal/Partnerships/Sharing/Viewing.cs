namespace Disc.Portal.Partnerships.Sharing;

/// <summary>
/// Somebody of the force looked at some of our records: when, in which role and under which number, for what kind of purpose. It has
/// no room for the typed reason or the query (rule 13).
/// </summary>
public sealed class Viewing
{
    /// <summary>The longest role, in characters.</summary>
    public const int RoleLength = 40;

    private readonly List<ViewedSubject> subjects = [];

    private Viewing()
    {
    }

    /// <summary>A viewing as the force reports it.</summary>
    /// <param name="id">The identity that the force gave it: it can be reported twice and stands here once.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="role">The officer's role, in words.</param>
    /// <param name="officerNumber">The officer's number; null when the force gave none.</param>
    /// <param name="purpose">The category of the purpose.</param>
    /// <param name="kind">Found or opened.</param>
    /// <param name="subjects">Which of our records.</param>
    public Viewing(Guid id, DateTime at, string role, string? officerNumber, ViewingPurpose purpose, ViewingKind kind, IEnumerable<Guid> subjects)
    {
        Id = id;
        At = at;
        Role = role;
        OfficerNumber = officerNumber;
        Purpose = purpose;
        Kind = kind;
        this.subjects.AddRange(subjects.Distinct().Select(subject => new ViewedSubject(subject)));
    }

    public Guid Id { get; private set; }

    public DateTime At { get; private set; }

    public string Role { get; private set; } = "";

    public string? OfficerNumber { get; private set; }

    public ViewingPurpose Purpose { get; private set; }

    public ViewingKind Kind { get; private set; }

    public IReadOnlyList<ViewedSubject> Subjects => subjects;
}
