using Disc.Portal.Partnerships.Groups;
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

    /// <summary>The longest name of a weapon, in characters.</summary>
    public const int WeaponLength = 80;

    /// <summary>The longest description of a vehicle, in characters.</summary>
    public const int VehicleLength = 160;

    private readonly List<IncidentSubject> subjects = [];
    private readonly List<IncidentProperty> property = [];

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

    /// <summary>What it counts as, the same in every partnership.</summary>
    public IncidentType Type { get; private set; }

    /// <summary>The type of the partnership's own list that its writer chose; null for reports from before there was a list.</summary>
    public string? TypeCode { get; private set; }

    /// <summary>That type as it was called then: a report stays what it was reported as.</summary>
    public string? TypeName { get; private set; }

    /// <summary>The type in words.</summary>
    public string TypeInWords => Type.InWords(TypeName);

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

    /// <summary>The weapon that was shown or used, in the writer's words; null when there was none.</summary>
    public string? Weapon { get; set; }

    /// <summary>A vehicle that they came or left with.</summary>
    public string? Vehicle { get; set; }

    /// <summary>The last day on which the pictures of the cameras are still there; null when there are none or nobody knows.</summary>
    public DateOnly? CctvUntil { get; set; }

    /// <summary>Whether somebody who saw it is willing to be a witness.</summary>
    public bool WitnessWilling { get; set; }

    public bool PoliceTold { get; set; }

    /// <summary>Whether the writer asks for something to be done; else the report is for the record only.</summary>
    public bool NeedsAction { get; set; } = true;

    /// <summary>The police's own reference, as the writer gave it.</summary>
    public string? PoliceReference { get; set; }

    public IncidentState State { get; private set; }

    /// <summary>Which members read of it once it is published.</summary>
    public Audience Audience { get; private set; }

    public Guid ReportedBy { get; private set; }

    public DateTime ReportedAt { get; private set; }

    public Guid? TriagedBy { get; private set; }

    public DateTime? TriagedAt { get; private set; }

    /// <summary>What the administrator asked when sending it back.</summary>
    public string? Question { get; private set; }

    public IReadOnlyList<IncidentSubject> Subjects => subjects;

    /// <summary>What was taken or damaged, in the order in which it was written down.</summary>
    public IReadOnlyList<IncidentProperty> Property => property;

    public int Version { get; private set; }

    /// <summary>Whether it counts as evidence: triaged and published.</summary>
    public bool IsEvidence => State == IncidentState.Published;

    /// <summary>Says by which entry of the partnership's list it was reported.</summary>
    public void ReportedAs(string code, string name) => (TypeCode, TypeName) = (code, name);

    /// <summary>Writes down what was taken or damaged; the report's value is the sum.</summary>
    public void Took(IEnumerable<(string What, long? ValuePence, bool IsRecovered)> lines)
    {
        foreach (var (what, pence, recovered) in lines)
            property.Add(new IncidentProperty(property.Count + 1, what, pence, recovered));
        ValuePence = property.Any(line => line.ValuePence is not null) ? property.Sum(line => line.ValuePence ?? 0) : null;
    }

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

    /// <summary>Says which members read of it.</summary>
    public void Address(Audience audience) => Audience = audience;

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
        Weapon = NameRemoval.Without(Weapon, names);
        Vehicle = NameRemoval.Without(Vehicle, names);
        foreach (var line in property)
            line.Forget(names);
        Release(person);
    }

    /// <summary>The writer answered the question: the report waits again. What was told stays as it was told.</summary>
    public void Answered()
    {
        State = IncidentState.Waiting;
        Version++;
    }
}
