using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes a partnership's reports of its invented incidents: triaged, but for the newest, which wait.</summary>
internal sealed class IncidentsMaker(
    InventedPartnership invented, IReadOnlyList<SubjectRecord> records, IReadOnlyDictionary<string, Account> roles, IReadOnlyList<Account> members, DateTime now)
{
    // The newest are told in all detail; the rest of the year is for the lists and the figures.
    private const int Detailed = 12;

    public IReadOnlyList<Incident> Make()
    {
        var made = new List<Incident>(invented.Incidents.Count);
        for (var index = 0; index < invented.Incidents.Count; index++)
            made.Add(Make(invented.Incidents[index], index + 1, invented.Incidents.Count - index));
        return made;
    }

    /// <param name="told">What happened.</param>
    /// <param name="number">Its number in the partnership.</param>
    /// <param name="fromLast">1 for the newest.</param>
    private Incident Make(InventedIncident told, int number, int fromLast)
    {
        var waits = fromLast <= PartnershipMaker.Waiting;
        var returned = fromLast == PartnershipMaker.Waiting + 1;
        // What waits came in within the last hours, whatever the time of day.
        var happened = waits ? now.AddMinutes(-50 * fromLast)
            : London.ToInstant(London.DayOf(now).AddDays(-told.DaysAgo).ToDateTime(TimeOnly.MinValue).AddMinutes(told.MinuteOfDay));
        var reported = Earlier(happened.AddMinutes(8 + (told.MinuteOfDay * 7 % 95)), now.AddMinutes(-2 * fromLast));
        var own = returned || fromLast == 2 || number % 25 == 0;
        var incident = new Incident(
            Guid.CreateVersion7(reported), number, told.Type, happened, told.Place, told.What,
            own || members.Count == 0 ? roles["member"].Id : members[told.Reporter % members.Count].Id, reported)
        {
            WordsUsed = told.WordsUsed,
            WhoDescribed = told.WhoDescribed,
            ValuePence = told.ValuePence,
            CctvUntil = fromLast <= Detailed && number % 2 == 0 ? London.DayOf(happened).AddDays(30) : null,
            WitnessWilling = fromLast <= Detailed && number % 3 == 0,
            PoliceTold = told.PoliceReference is not null,
            NeedsAction = fromLast == 1 || number % 9 != 0,
            Violence = told.Violence,
            PoliceReference = told.PoliceReference,
        };
        incident.ReportedAs(told.Type.ToString(), told.Type.InWords());
        if (fromLast <= Detailed && told.ValuePence is { } pence)
            incident.Took([("Goods from the front display", pence - (pence / 3), false), ("Goods found outside", pence / 3, true)]);
        // A report that waits names nobody yet but who its writer recognised.
        if (!waits || fromLast % 2 == 0)
            incident.Involve(told.Subjects.Select(rank => records[rank].Subject.Id));
        if (waits)
            return incident;

        var triaged = Earlier(reported.AddHours(1 + (number * 5 % 40)), now.AddMinutes(-1));
        var decision = returned ? IncidentState.Returned : number % 17 == 0 ? IncidentState.Logged : IncidentState.Published;
        incident.Triage(decision, returned ? "Which door did they leave by, and is there CCTV of it?" : null, roles[number % 3 == 0 ? "admin2" : "admin"].Id, triaged);
        if (decision == IncidentState.Published)
        {
            foreach (var record in told.Subjects.Select(rank => records[rank]))
            {
                record.Evidence.Add(London.DayOf(triaged));
                record.WasViolent |= told.Violence;
            }
        }

        return incident;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
