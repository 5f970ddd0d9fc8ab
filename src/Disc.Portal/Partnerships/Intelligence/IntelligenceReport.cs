using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>What somebody believes, graded 3x5x2. Administrators alone read it; it is no evidence and is never shown to members.</summary>
public sealed class IntelligenceReport
{
    /// <summary>The longest report, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>The longest source, set of conditions or reason, in characters.</summary>
    public const int LineLength = 300;

    /// <summary>How long it is kept before somebody has to say again why, in months.</summary>
    public const int ReviewMonths = 6;

    /// <summary>How long after that day it is erased when nobody did, in days.</summary>
    public const int GraceDays = 28;

    private readonly List<IntelligenceSubject> subjects = [];

    private IntelligenceReport()
    {
    }

    public IntelligenceReport(Guid id, int number, string text, string source, Grading grading, string? conditions, DateOnly learntOn, Guid by, DateTime at, DateOnly today)
    {
        Id = id;
        Number = number;
        Text = text;
        Source = source;
        SourceGrade = grading.Source;
        InformationGrade = grading.Information;
        Handling = grading.Handling;
        Conditions = conditions;
        LearntOn = learntOn;
        WrittenBy = by;
        WrittenAt = at;
        ReviewOn = today.AddMonths(ReviewMonths);
    }

    public Guid Id { get; private set; }

    /// <summary>1, 2, 3 … within the partnership.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; private set; } = "";

    public SourceGrade SourceGrade { get; private set; }

    public InformationGrade InformationGrade { get; private set; }

    public HandlingCode Handling { get; private set; }

    /// <summary>How it may be passed on, when there are conditions.</summary>
    public string? Conditions { get; private set; }

    /// <summary>The day on which it was learnt.</summary>
    public DateOnly LearntOn { get; private set; }

    public Guid WrittenBy { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>From this day on it is read for its review alone, until somebody says again why it is kept.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>Why it was kept at the last review.</summary>
    public string? KeptBecause { get; private set; }

    /// <summary>On this day it is erased.</summary>
    public DateOnly EraseOn => ReviewOn.AddDays(GraceDays);

    public Grading Grading => new(SourceGrade, InformationGrade, Handling);

    /// <summary>Whom it is about.</summary>
    public IReadOnlyList<IntelligenceSubject> Subjects => subjects;

    public int Version { get; private set; }

    /// <summary>Says whom it is about.</summary>
    public void IsAbout(IEnumerable<Guid> people)
    {
        foreach (var person in people.Where(person => subjects.All(subject => subject.SubjectId != person)))
            subjects.Add(new IntelligenceSubject(person));
    }

    /// <summary>Says whom it is not about after all.</summary>
    public void IsNotAbout(Guid person) => subjects.RemoveAll(subject => subject.SubjectId == person);

    /// <summary>Somebody looked at it again and says why it is kept.</summary>
    public void Keep(string because, DateOnly today)
    {
        KeptBecause = because;
        ReviewOn = today.AddMonths(ReviewMonths);
        Version++;
    }

    /// <summary>Takes an erased subject out.</summary>
    public void Forget(Guid person, IReadOnlyList<string> names)
    {
        Text = NameRemoval.Without(Text, names)!;
        Source = NameRemoval.Without(Source, names)!;
        Conditions = NameRemoval.Without(Conditions, names);
        KeptBecause = NameRemoval.Without(KeptBecause, names);
        IsNotAbout(person);
        Version++;
    }
}

/// <summary>A subject whom an intelligence report is about.</summary>
public sealed class IntelligenceSubject
{
    private IntelligenceSubject()
    {
    }

    internal IntelligenceSubject(Guid subject) => SubjectId = subject;

    public Guid SubjectId { get; private set; }
}
