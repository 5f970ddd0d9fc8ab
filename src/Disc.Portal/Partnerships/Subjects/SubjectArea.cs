namespace Disc.Portal.Partnerships.Subjects;

/// <summary>An area of the partnership in which a subject is usually met.</summary>
public sealed class SubjectArea
{
    private SubjectArea()
    {
    }

    public SubjectArea(Guid area) => AreaId = area;

    public Guid SubjectId { get; private set; }

    /// <summary>A group of the kind Area; retired ones stay.</summary>
    public Guid AreaId { get; private set; }
}
