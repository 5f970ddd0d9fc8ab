namespace Disc.Portal.Partnerships.Recognition;

/// <summary>"I know this person": a member's word on who an ID-sought subject is, and how they know. Only administrators read it.</summary>
public sealed class PersonRecognised
{
    /// <summary>The longest name, in characters.</summary>
    public const int WhoLength = 120;

    /// <summary>The longest account of how they know, in characters.</summary>
    public const int HowLength = 1000;

    private PersonRecognised()
    {
    }

    public PersonRecognised(Guid id, Guid subject, string who, string how, Guid by, DateTime at)
    {
        Id = id;
        SubjectId = subject;
        Who = who;
        How = how;
        SaidBy = by;
        SaidAt = at;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Who it is, as the member says; not kept once it was decided.</summary>
    public string Who { get; private set; } = "";

    /// <summary>How they know; not kept once it was decided.</summary>
    public string How { get; private set; } = "";

    public Guid SaidBy { get; private set; }

    public DateTime SaidAt { get; private set; }

    public RecognitionState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>It named the subject: what was said stands in the record now.</summary>
    public void Accept(Guid by, DateTime at) => Decide(RecognitionState.Accepted, by, at);

    /// <summary>It is not followed: a name that may be somebody else's is not kept.</summary>
    public void SetAside(Guid by, DateTime at) => Decide(RecognitionState.SetAside, by, at);

    private void Decide(RecognitionState state, Guid by, DateTime at)
    {
        State = state;
        Who = How = "";
        DecidedBy = by;
        DecidedAt = at;
        Version++;
    }
}
