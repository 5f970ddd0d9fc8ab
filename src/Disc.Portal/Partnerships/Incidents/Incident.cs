using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>An incident report: what happened, where and when, written by a member and triaged by an administrator before others see it.</summary>
public sealed class Incident
{
    /// <summary>The longest account of what happened, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>The longest name of a place, in characters.</summary>
    public const int PlaceLength = 160;

    /// <summary>The longest question to the writer, in characters.</summary>
    public const int QuestionLength = 500;

    /// <summary>The longest police reference, in characters.</summary>
    public const int PoliceReferenceLength = 40;

    /// <summary>The highest value of goods, in pence.</summary>
    public const long HighestValue = 100_000_000;

    private readonly List<IncidentSubject> subjects = [];

    private Incident()
    {
    }

    /// <summary>A report as it is sent.</summary>
    public Incident(Guid id, int number, IncidentType type, DateTime happenedAt, string place, string what, Guid by, DateTime at)
    {
        Id = id;
        Number = number;
        Type = type;
        HappenedAt = happenedAt;
        Place = place;
        What = what;
        ReportedBy = by;
        ReportedAt = at;
        State = IncidentState.Waiting;
    }

    public Guid Id { get; private set; }

    /// <summary>1, 2, 3 … within the partnership.</summary>
    public int Number { get; private set; }

    /// <summary>How people refer to it: "I-0042".</summary>
    public string Reference => $"I-{Number:0000}";

    public IncidentType Type { get; private set; }

    /// <summary>When it happened (UTC).</summary>
    public DateTime HappenedAt { get; private set; }

    /// <summary>The premises, such as "Harbour Books, 12 Quay Street".</summary>
    public string Place { get; private set; } = "";

    public string What { get; private set; } = "";

    /// <summary>The words used, verbatim: never shown to members (rule 6).</summary>
    public string? WordsUsed { get; set; }

    /// <summary>Who did it, as the writer described them, when the gallery had no face for it.</summary>
    public string? WhoDescribed { get; set; }

    /// <summary>The value of what was taken, in pence.</summary>
    public long? ValuePence { get; set; }

    public bool Violence { get; set; }

    /// <summary>The police's own reference, as the writer gave it.</summary>
    public string? PoliceReference { get; set; }

    public IncidentState State { get; private set; }

    public Guid ReportedBy { get; private set; }

    public DateTime ReportedAt { get; private set; }

    public Guid? TriagedBy { get; private set; }

    public DateTime? TriagedAt { get; private set; }

    /// <summary>What the administrator asked when sending it back.</summary>
    public string? Question { get; private set; }

    public IReadOnlyList<IncidentSubject> Subjects => subjects;

    public int Version { get; private set; }

    /// <summary>Whether it counts as evidence: triaged and published.</summary>
    public bool IsEvidence => State == IncidentState.Published;

    /// <summary>Links subjects to it.</summary>
    public void Involve(IEnumerable<Guid> people)
    {
        foreach (var person in people.Where(person => subjects.All(s => s.SubjectId != person)))
            subjects.Add(new IncidentSubject(person));
        Version++;
    }

    /// <summary>Takes a link back, before the decision.</summary>
    public void Release(Guid person)
    {
        subjects.RemoveAll(subject => subject.SubjectId == person);
        Version++;
    }

    /// <summary>The administrator's decision.</summary>
    public void Triage(IncidentState decision, string? question, Guid by, DateTime at)
    {
        State = decision;
        Question = question;
        TriagedBy = by;
        TriagedAt = at;
        Version++;
    }

    /// <summary>Takes the names of an erased subject out of all that was written, and the link with them.</summary>
    public void Forget(Guid person, IReadOnlyList<string> names)
    {
        What = NameRemoval.Without(What, names)!;
        WordsUsed = NameRemoval.Without(WordsUsed, names);
        WhoDescribed = NameRemoval.Without(WhoDescribed, names);
        Question = NameRemoval.Without(Question, names);
        Release(person);
    }

    /// <summary>The writer's answer to a question: the report waits again.</summary>
    public void Resend(string what)
    {
        What = what;
        State = IncidentState.Waiting;
        Version++;
    }
}
