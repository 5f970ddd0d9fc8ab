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

    // How many rows later than its instant a row may stand in the trail.
    private const int OutOfPlace = 1000;

    private static readonly string[] Verbs = [Shared.History.Verbs.Consulted, Shared.History.Verbs.Disclosed];

    /// <summary>A page of the report.</summary>
    public async Task<Outcome<AccessPage>> ReadAsync(Actor actor, AccessQuestion question, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(AccessPermissions.Read) is { } why)
            return why;
        AccessPage page;
        await using (var db = database.OpenFor(actor))
        {
            var looks = await (await AskedAsync(db, question, actor.At, cancellation)).Take(PageSize + 1).ToListAsync(cancellation);
            var rows = await WithNamesAsync(db, [.. looks.Take(PageSize)], cancellation);
            var people = await db.Accounts.OrderBy(account => account.Name).Select(account => new AccessPerson(account.Id, account.Name)).ToListAsync(cancellation);
            var subject = question.Subject is { } id ? (await NamesAsync(db, [id], cancellation)).GetValueOrDefault(id) ?? "an erased record" : null;
            var findings = question is { Before: null, Person: null, Subject: null, Day: null } ? await FindingsAsync(db, actor.At, people, cancellation) : [];
            page = new AccessPage(rows, looks.Count > PageSize ? looks[PageSize - 1].Number : null, people, subject, findings);
        }

        await RecordAsync(actor, Shared.History.Verbs.Consulted, question, page.Rows.Count, cancellation);
        return page;
    }

    /// <summary>The report as a file for a spreadsheet. What a spreadsheet would run as a formula is made plain text.</summary>
    public async Task<Outcome<string>> ExportAsync(Actor actor, AccessQuestion question, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(AccessPermissions.Read) is { } why)
            return why;
        IReadOnlyList<AccessRow> rows;
        await using (var db = database.OpenFor(actor))
            rows = await WithNamesAsync(db, await (await AskedAsync(db, question with { Before = null }, actor.At, cancellation)).Take(MostExported).ToListAsync(cancellation), cancellation);
        await RecordAsync(actor, Shared.History.Verbs.Disclosed, question, rows.Count, cancellation);
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

    // After the reading, so that a report over a long time keeps nobody from writing.
    private async Task RecordAsync(Actor actor, string verb, AccessQuestion question, int rows, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(verb, "access-report", question.Person ?? question.Subject,
            FormattableString.Invariant($"{(question.Person is null ? "" : "of a person, ")}{(question.Subject is null ? "" : "of a subject, ")}{(question.Day is { } day ? $"{day:yyyy-MM-dd}, " : "")}{rows} rows"));
        await work.CommitAsync(cancellation);
    }

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
        var first = await db.History.Where(row => row.At >= from).OrderBy(row => row.At).Select(row => (long?)row.Number).FirstOrDefaultAsync(cancellation);
        var last = await db.History.Where(row => row.At < until).OrderByDescending(row => row.At).Select(row => (long?)row.Number).FirstOrDefaultAsync(cancellation);
        // An actor is made a moment before its row is written: at the edges a row may be out of place, so they are wider than the days, and the instant is asked too.
        var (lowest, highest) = ((first ?? 0) - OutOfPlace, (last ?? 0) + OutOfPlace);
        return rows.Where(row => row.Number >= lowest && row.Number <= highest && row.At >= from && row.At < until);
    }

    private static async Task<IReadOnlyList<AccessRow>> WithNamesAsync(PartnershipDb db, List<Look> looks, CancellationToken cancellation)
    {
        if (looks.Count == 0)
            return [];
        var names = await NamesAsync(db, [.. looks.SelectMany(look => look.Subjects.Take(Named)).Distinct()], cancellation);
        var who = looks.Select(look => look.Account).ToHashSet();
        var people = await db.Accounts.Where(account => who.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        var marks = new Dictionary<long, (Look Look, Unusual Unusual)>();
        var (from, until) = (looks.Min(look => look.At), looks.Max(look => look.At));
        // A page about one subject goes over months: then only what lies around each of its looks is read.
        var stretches = looks.Count <= PageSize && until - from > TimeSpan.FromDays(2)
            ? looks.Where(look => people.ContainsKey(look.Account)).Select(look => (People: new[] { look.Account }, From: look.At, Until: look.At))
            : [(People: [.. people.Keys], From: from, Until: until)];
        foreach (var stretch in stretches.ToList())
        {
            foreach (var (number, mark) in await MarksAsync(db, stretch.People, stretch.From, stretch.Until, cancellation))
                marks[number] = mark;
        }

        return [.. looks.Select(look => new AccessRow(
            look, look.Account == Guid.Empty ? "The portal" : people.GetValueOrDefault(look.Account) ?? (look.Verb == Shared.History.Verbs.Disclosed ? "An officer of the force" : "Somebody who left"),
            [.. look.Subjects.Take(Named).Select(id => new AccessSubject(id, names.GetValueOrDefault(id)))], look.Subjects.Count, marks.TryGetValue(look.Number, out var mark) ? mark.Unusual : Unusual.None))];
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PartnershipDb db, IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        (await db.Subjects.Where(subject => ids.Contains(subject.Id)).Select(subject => new { subject.Id, subject.GivenName, subject.FamilyName }).ToListAsync(cancellation))
            .ToDictionary(subject => subject.Id, subject => Subject.NameOf(subject.GivenName, subject.FamilyName));

    // What is unusual about the looks of some people in a stretch of time: their looks around it, and the nights before.
    private static async Task<Dictionary<long, (Look Look, Unusual Unusual)>> MarksAsync(PartnershipDb db, IReadOnlyList<Guid> people, DateTime from, DateTime until, CancellationToken cancellation)
    {
        var kinds = Look.Kinds;
        var marks = new Dictionary<long, (Look, Unusual)>();
        var around = (await (await BetweenAsync(
                    db, db.History.AsNoTracking().Where(row => people.Contains(row.Account) && Verbs.Contains(row.Verb) && kinds.Contains(row.Kind)),
                    from.AddHours(-1), until.AddHours(1), cancellation))
                // Without the ids of the shown: they are long, and nothing here asks for them.
                .Select(row => new Look(row.Number, row.At, row.Account, row.From, row.Verb, row.Kind, row.Object, null)).ToListAsync(cancellation))
            .ToLookup(look => look.Account);
        var sleepless = around.Where(looks => looks.Any(look => UnusualRules.IsNight(look.At))).Select(looks => looks.Key).ToList();
        var nights = sleepless.Count == 0 ? [] : (await (await BetweenAsync(
                    db, db.History.AsNoTracking().Where(row => sleepless.Contains(row.Account)), from.AddDays(-UnusualRules.UsualDays - 1), until, cancellation))
                // Night in UTC, an hour wider than London's: it only says on which nights somebody usually looks.
                .Where(row => row.At.Hour >= UnusualRules.NightFrom - 1 || row.At.Hour < UnusualRules.NightUntil)
                .Select(row => new { row.Account, row.At.Date, IsMorning = row.At.Hour < UnusualRules.NightUntil }).Distinct().ToListAsync(cancellation));
        foreach (var looks in around)
        {
            var before = nights.Where(night => night.Account == looks.Key).Select(night => DateOnly.FromDateTime(night.Date).AddDays(night.IsMorning ? -1 : 0)).ToHashSet();
            var found = UnusualRules.Of(looks, before);
            foreach (var look in looks.Where(look => found.ContainsKey(look.Number)))
                marks[look.Number] = (look, found[look.Number]);
        }

        return marks;
    }

    private static async Task<IReadOnlyList<AccessFinding>> FindingsAsync(PartnershipDb db, DateTime now, IReadOnlyList<AccessPerson> people, CancellationToken cancellation)
    {
        var from = now.AddDays(-FindingDays);
        var marks = await MarksAsync(db, [.. people.Select(person => person.Id)], from, now, cancellation);
        return [.. marks.Values.Where(mark => mark.Look.At >= from).GroupBy(mark => (mark.Look.Account, Day: London.DayOf(mark.Look.At)))
            .Select(group => new AccessFinding(
                people.First(person => person.Id == group.Key.Account), group.Key.Day, group.Aggregate(Unusual.None, (sum, mark) => sum | mark.Unusual), group.Count()))
            .OrderByDescending(finding => finding.Day).ThenByDescending(finding => finding.Rows).Take(20)];
    }
}
