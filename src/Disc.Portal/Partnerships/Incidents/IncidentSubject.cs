namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A subject's part in an incident.</summary>
public sealed class IncidentSubject
{
    private IncidentSubject()
    {
    }

    public IncidentSubject(Guid subject) => SubjectId = subject;

    public Guid IncidentId { get; private set; }

    public Guid SubjectId { get; private set; }
}
