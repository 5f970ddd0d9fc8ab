using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>Who looked at whom, from where, when: out of the trail, by pages, with what is unusual marked. Looking at it is on record too.</summary>
public sealed class AccessRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;

    /// <summary>The most rows of a file.</summary>
    public const int MostExported = 20_000;

    // How many subjects a row names; a page of the gallery shows sixty.
    private const int Named = 3;

    private const int FindingDays = 7;

    private static readonly string[] Verbs = [Shared.History.Verbs.Consulted, Shared.History.Verbs.Disclosed];

    /// <summary>A page of the report.</summary>
    public async Task<Outcome<AccessPage>> ReadAsync(Actor actor, AccessQuestion question, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(AccessPermissions.Read) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        var looks = await (await AskedAsync(work.Db, question, actor.At, cancellation)).Take(PageSize + 1).ToListAsync(cancellation);
        var rows = await WithNamesAsync(work.Db, [.. looks.Take(PageSize)], cancellation);
        var people = await work.Db.Accounts.OrderBy(account => account.Name).Select(account => new AccessPerson(account.Id, account.Name)).ToListAsync(cancellation);
        var subject = question.Subject is { } id ? (await NamesAsync(work.Db, [id], cancellation)).GetValueOrDefault(id) ?? "an erased record" : null;
        var findings = question is { Before: null, Person: null, Subject: null, Day: null } ? await FindingsAsync(work.Db, actor.At, people, cancellation) : [];
        Record(work, Shared.History.Verbs.Consulted, question, rows.Count);
        await work.CommitAsync(cancellation);
        return new AccessPage(rows, looks.Count > PageSize ? looks[PageSize - 1].Number : null, people, subject, findings);
    }

    /// <summary>The report as a file for a spreadsheet. What a spreadsheet would run as a formula is made plain text.</summary>
    public async Task<Outcome<string>> ExportAsync(Actor actor, AccessQuestion question, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(AccessPermissions.Read) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        var looks = await (await AskedAsync(work.Db, question with { Before = null }, actor.At, cancellation)).Take(MostExported).ToListAsync(cancellation);
        var rows = await WithNamesAsync(work.Db, looks, cancellation);
        Record(work, Shared.History.Verbs.Disclosed, question, rows.Count);
        await work.CommitAsync(cancellation);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var heading in new[] { "When", "Who", "What", "Subjects", "How many", "Address", "Device", "Unusual" })
                csv.WriteField(heading);
            await csv.NextRecordAsync();
            foreach (var row in rows)
            {
                csv.WriteField(London.Local(row.Look.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                csv.WriteField(row.Who);
                csv.WriteField(row.Look.What);
                csv.WriteField(string.Join("; ", row.Subjects.Select(subject => subject.Name ?? "an erased record")));
                csv.WriteField(row.SubjectCount);
                csv.WriteField(row.Look.Address);
                csv.WriteField(row.Look.Device);
                csv.WriteField(string.Join("; ", row.Unusual.InWords()));
                await csv.NextRecordAsync();
            }
        }

        return text.ToString();
    }

    private static void Record(Work<PartnershipDb> work, string verb, AccessQuestion question, int rows) => work.Record(verb, "access-report", question.Person ?? question.Subject,
        FormattableString.Invariant($"{(question.Person is null ? "" : "of a person, ")}{(question.Subject is null ? "" : "of a subject, ")}{(question.Day is { } day ? $"{day:yyyy-MM-dd}, " : "")}{rows} rows"));

    private static async Task<IQueryable<Look>> AskedAsync(PartnershipDb db, AccessQuestion question, DateTime now, CancellationToken cancellation)
    {
        var kinds = Look.Kinds;
        var rows = db.History.AsNoTracking().Where(row => Verbs.Contains(row.Verb) && kinds.Contains(row.Kind));
        if (question.Person is { } person)
            rows = rows.Where(row => row.Account == person);
        // A day is a stretch of numbers: the trail is in order, so the index of days is asked once and the rest goes by number.
        if (question.Day is { } day)
            rows = await BetweenAsync(db, rows, London.StartOf(day), London.StartOf(day.AddDays(1)), cancellation);
        else if (question.Subject is not null)
            rows = await BetweenAsync(db, rows, London.StartOf(London.DayOf(now).AddDays(-question.Days)), now.AddDays(1), cancellation);
        if (question.Subject is { } subject)
        {
            var id = subject.ToString("N");
            rows = rows.Where(row => row.Object == subject || (row.Kind != "access-report" && row.Fields!.Contains(id)));
        }

        if (question.Before is { } before)
            rows = rows.Where(row => row.Number < before);
        return rows.OrderByDescending(row => row.Number).Select(row => new Look(row.Number, row.At, row.Account, row.From, row.Verb, row.Kind, row.Object, row.Fields));
    }

    private static async Task<IQueryable<HistoryRow>> BetweenAsync(PartnershipDb db, IQueryable<HistoryRow> rows, DateTime from, DateTime until, CancellationToken cancellation)
    {
        var within = db.History.Where(row => row.At >= from && row.At < until);
        var (first, last) = (await within.MinAsync(row => (long?)row.Number, cancellation), await within.MaxAsync(row => (long?)row.Number, cancellation));
        // An actor is made a moment before its row is written: at the edge of a day a row may be out of place, so the instant is asked too.
        return rows.Where(row => row.Number >= (first ?? 0) && row.Number <= (last ?? -1) && row.At >= from && row.At < until);
    }

    private static async Task<IReadOnlyList<AccessRow>> WithNamesAsync(PartnershipDb db, IReadOnlyList<Look> looks, CancellationToken cancellation)
    {
        if (looks.Count == 0)
            return [];
        var names = await NamesAsync(db, [.. looks.SelectMany(look => look.Subjects.Take(Named)).Distinct()], cancellation);
        var who = looks.Select(look => look.Account).ToHashSet();
        var people = await db.Accounts.Where(account => who.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        var marks = await MarksAsync(db, [.. people.Keys], looks.Min(look => look.At), looks.Max(look => look.At), cancellation);
        return [.. looks.Select(look => new AccessRow(
            look, look.Account == Guid.Empty ? "The portal" : people.GetValueOrDefault(look.Account) ?? (look.Verb == Shared.History.Verbs.Disclosed ? "An officer of the force" : "Somebody who left"),
            [.. look.Subjects.Take(Named).Select(id => new AccessSubject(id, names.GetValueOrDefault(id)))], look.Subjects.Count, marks.GetValueOrDefault(look.Number)))];
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PartnershipDb db, IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        (await db.Subjects.Where(subject => ids.Contains(subject.Id)).Select(subject => new { subject.Id, subject.GivenName, subject.FamilyName }).ToListAsync(cancellation))
            .ToDictionary(subject => subject.Id, subject => Subject.NameOf(subject.GivenName, subject.FamilyName));

    // What is unusual about the looks of some people in a stretch of time: their looks around it, and the nights before.
    private static async Task<Dictionary<long, Unusual>> MarksAsync(PartnershipDb db, IReadOnlyList<Guid> people, DateTime from, DateTime until, CancellationToken cancellation)
    {
        var kinds = Look.Kinds;
        var marks = new Dictionary<long, Unusual>();
        var around = (await (await BetweenAsync(
                    db, db.History.AsNoTracking().Where(row => people.Contains(row.Account) && Verbs.Contains(row.Verb) && kinds.Contains(row.Kind)),
                    from.AddHours(-1), until.AddHours(1), cancellation))
                // Without the ids of the shown: they are long, and nothing here asks for them.
                .Select(row => new Look(row.Number, row.At, row.Account, row.From, row.Verb, row.Kind, row.Object, null)).ToListAsync(cancellation))
            .ToLookup(look => look.Account);
        var sleepless = around.Where(looks => looks.Any(look => UnusualRules.IsNight(look.At))).Select(looks => looks.Key).ToList();
        var nights = sleepless.Count == 0 ? [] : (await (await BetweenAsync(
                    db, db.History.AsNoTracking().Where(row => sleepless.Contains(row.Account)), from.AddDays(-UnusualRules.UsualDays - 1), until, cancellation))
                .Select(row => new { row.Account, row.At }).ToListAsync(cancellation)).Where(row => UnusualRules.IsNight(row.At)).ToList();
        foreach (var looks in around)
        {
            var before = nights.Where(night => night.Account == looks.Key).Select(night => UnusualRules.NightOf(night.At)).ToHashSet();
            foreach (var (number, unusual) in UnusualRules.Of(looks, before))
                marks[number] = unusual;
        }

        return marks;
    }

    private static async Task<IReadOnlyList<AccessFinding>> FindingsAsync(PartnershipDb db, DateTime now, IReadOnlyList<AccessPerson> people, CancellationToken cancellation)
    {
        var from = now.AddDays(-FindingDays);
        var marks = await MarksAsync(db, [.. people.Select(person => person.Id)], from, now, cancellation);
        if (marks.Count == 0)
            return [];
        var numbers = marks.Keys.ToList();
        var rows = await db.History.Where(row => numbers.Contains(row.Number) && row.At >= from).Select(row => new { row.Number, row.Account, row.At }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.Account, Day: London.DayOf(row.At)))
            .Select(group => new AccessFinding(
                people.First(person => person.Id == group.Key.Account), group.Key.Day, group.Aggregate(Unusual.None, (sum, row) => sum | marks[row.Number]), group.Count()))
            .OrderByDescending(finding => finding.Day).ThenByDescending(finding => finding.Rows).Take(20)];
    }
}
