namespace Disc.Portal.Partnerships.Sharing;

/// <summary>One of our records in a viewing; it stays as an id when the record is erased.</summary>
public sealed class ViewedSubject
{
    private ViewedSubject()
    {
    }

    public ViewedSubject(Guid subject) => SubjectId = subject;

    public Guid ViewingId { get; private set; }

    public Guid SubjectId { get; private set; }
}
