namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>What the access report is asked.</summary>
/// <param name="Person">Whose looks; null for everybody's.</param>
/// <param name="Subject">Looks at whom; null for anybody.</param>
/// <param name="Day">Of which London day; null for every day, or for the last <paramref name="Days"/> where a subject is named.</param>
/// <param name="Days">How far back a subject is looked for.</param>
/// <param name="Before">Only rows with a smaller number: the next page.</param>
public sealed record AccessQuestion(Guid? Person = null, Guid? Subject = null, DateOnly? Day = null, int Days = AccessQuestion.UsualDays, long? Before = null)
{
    /// <summary>How far back a subject is looked for unless somebody says otherwise.</summary>
    public const int UsualDays = 90;
}

/// <summary>A page of the access report.</summary>
/// <param name="Rows">The looks, the latest first.</param>
/// <param name="Next">Where the next page goes on; null when this is the last.</param>
/// <param name="People">Whose looks can be asked for.</param>
/// <param name="SubjectName">The name of the subject that is asked about; null when none is.</param>
/// <param name="Findings">What was unusual in the last week, by person.</param>
public sealed record AccessPage(IReadOnlyList<AccessRow> Rows, long? Next, IReadOnlyList<AccessPerson> People, string? SubjectName, IReadOnlyList<AccessFinding> Findings);

/// <summary>One look with its names.</summary>
/// <param name="Who">The person, or an officer of the force.</param>
/// <param name="Subjects">The subjects that it showed, at most a few by name.</param>
/// <param name="SubjectCount">How many it showed.</param>
public sealed record AccessRow(Look Look, string Who, IReadOnlyList<AccessSubject> Subjects, int SubjectCount, Unusual Unusual);

/// <summary>A subject that was looked at; without a name when the record is erased.</summary>
public sealed record AccessSubject(Guid Id, string? Name);

/// <summary>Somebody whose looks can be asked for.</summary>
public sealed record AccessPerson(Guid Id, string Name);

/// <summary>What was unusual about somebody's looks on a day.</summary>
public sealed record AccessFinding(AccessPerson Person, DateOnly Day, Unusual Unusual, int Rows);
