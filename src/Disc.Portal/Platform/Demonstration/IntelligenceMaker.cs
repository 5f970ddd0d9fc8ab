using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Intelligence;
using Disc.Portal.Partnerships.Statements;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes what a partnership believes without having seen it, graded, one of it due for review; and a signed witness statement.</summary>
internal static class IntelligenceMaker
{
    private static readonly (string Text, string Source, Grading Grading, string? Conditions, int DaysAgo)[] Told =
    [
        ("Razor blades and cosmetics are said to be sold from a dark blue hatchback behind the bus station on Friday afternoons.", "A till assistant, who heard it from a customer",
            new(SourceGrade.Untested, InformationGrade.KnownIndirectly, HandlingCode.Permitted), null, 9),
        ("Refund receipts are picked up from the bins of the centre before the morning collection.", "A cleaner of the centre, who saw it twice",
            new(SourceGrade.Reliable, InformationGrade.KnownDirectly, HandlingCode.PermittedWithConditions), "Not to name the cleaning company.", 40),
        ("A group from out of town is expected for the weekend of the market.", "A call without a name",
            new(SourceGrade.NotReliable, InformationGrade.NotKnown, HandlingCode.Permitted), null, 195),
    ];

    /// <summary>The reports, the oldest first; the newest is about a subject.</summary>
    public static IEnumerable<IntelligenceReport> Make(IReadOnlyList<SubjectRecord> records, IReadOnlyDictionary<string, Account> roles, DateTime now)
    {
        foreach (var (told, number) in Told.OrderByDescending(told => told.DaysAgo).Select((told, index) => (told, index + 1)))
        {
            var (at, day) = (now.AddDays(-told.DaysAgo), London.DayOf(now).AddDays(-told.DaysAgo));
            var report = new IntelligenceReport(Guid.CreateVersion7(at), number, told.Text, told.Source, told.Grading, told.Conditions, day, roles["admin"].Id, at, day);
            if (number == Told.Length && records.FirstOrDefault(record => record.IsListed) is { } listed)
                report.IsAbout([listed.Subject.Id]);
            yield return report;
        }
    }

    /// <summary>The member's signed statement about the newest published report of theirs.</summary>
    public static IEnumerable<WitnessStatement> Statements(IReadOnlyList<Incident> incidents, IReadOnlyDictionary<string, Account> roles, DateTime now)
    {
        if (incidents.LastOrDefault(incident => incident.State == IncidentState.Published && incident.ReportedBy == roles["member"].Id) is not { } told)
            yield break;
        var statement = new WitnessStatement(Guid.CreateVersion7(now.AddHours(-4)), told.Id, roles["member"].Id, now.AddHours(-4));
        statement.Write("Store manager", "I was at the till by the door. I had a clear view of about six metres, in good light.\nWhat I saw is as I reported it on the day.");
        statement.Sign(roles["member"].Name, 1, now.AddHours(-4));
        yield return statement;
    }
}
