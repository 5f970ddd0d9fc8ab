using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Disc.Benchmarks.Tenants;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sex = Disc.Portal.Platform.Demonstration.Drawing.Sex;

namespace Disc.Benchmarks.Subjects;

/// <summary>
/// The verb <c>subjects</c>: one partnership of the size of a big city. It measures the tolerant search against the obvious one, a LIKE over
/// the same columns, in turn and over the same words; how long a gallery of all of them takes to open, beside the bare read of its
/// sixty cards; and how long the comparison of all records takes. One JSON line a figure.
/// </summary>
internal static class SubjectsBenchmark
{
    private const string Usage = "subjects [--subjects 7000] [--incidents 50000] [--rounds 7]";

    private static readonly string[] Methods = ["Selects, conceals in a bag, leaves without paying", "Carries a lined bag", "Swaps price labels", "Hides goods in a pushchair"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!int.TryParse(options.GetValueOrDefault("subjects", "7000"), CultureInfo.InvariantCulture, out var subjects)
            || !int.TryParse(options.GetValueOrDefault("incidents", "50000"), CultureInfo.InvariantCulture, out var incidents)
            || !int.TryParse(options.GetValueOrDefault("rounds", "7"), CultureInfo.InvariantCulture, out var rounds))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await using var many = await ManyTenants.MakeAsync(1);
        await using var catalogue = many.Services.GetRequiredService<CatalogueDatabase>().Open();
        var id = new TenantId(await catalogue.Tenants.Select(row => row.Id).SingleAsync());
        return await many.Services.GetRequiredService<TenantRounds>().RunAsync(id, async (provider, _) =>
        {
            var database = provider.GetRequiredService<TenantDatabase<PartnershipDb>>();
            var now = provider.GetRequiredService<TimeProvider>().Now();
            var names = await FillAsync(database, subjects, incidents, now);
            var roles = Roles.Member | Roles.Administrator;
            var actor = new Actor(
                Guid.NewGuid(), "Benchmark", id, TenantKind.Partnership, roles, Affiliation.Business, provider.GetRequiredService<PermissionBook>().HeldBy(roles, false), now, null);
            await SearchAsync(database, names, subjects, rounds);
            await OpenAsync(provider, database, actor, subjects, incidents, rounds);
            return 0;
        }, CancellationToken.None);
    }

    private static async Task SearchAsync(TenantDatabase<PartnershipDb> database, IReadOnlyList<string> names, int subjects, int rounds)
    {
        // Whole, a part, a slip, a word of a method, two words: what people type.
        var asked = names.Take(6).SelectMany(name => new[] { name, name[..^2], $"{name[..^2]}{name[^1]}{name[^2]}" }).Append("lined bag").Append("pushchair").ToList();
        var (tolerant, like, tolerantCpu, likeCpu) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (found, foundByLike) = (0, 0);
        for (var round = -1; round < rounds; round++)
        {
            foreach (var words in asked)
            {
                var one = await TimedAsync(async () =>
                {
                    await using var db = database.Open();
                    return (await TolerantSearch.FindAsync(db, db.Subjects, words, CancellationToken.None)).Count;
                });
                var other = await TimedAsync(async () =>
                {
                    await using var db = database.Open();
                    return (await db.Subjects.Like(words).OrderByDescending(s => s.ChangedAt).Select(s => s.Id).ToListAsync()).Count;
                });
                // The first round is for what is compiled and read for the first time.
                if (round < 0)
                    continue;
                tolerant.Add(one.Milliseconds);
                like.Add(other.Milliseconds);
                tolerantCpu.Add(one.Cpu);
                likeCpu.Add(other.Cpu);
                found += one.Result > 0 ? 1 : 0;
                foundByLike += other.Result > 0 ? 1 : 0;
            }
        }

        Say(new
        {
            benchmark = "subjects",
            figure = "search",
            subjects,
            searches = tolerant.Count,
            medianMilliseconds = Median(tolerant),
            p95Milliseconds = Percentile(tolerant, 0.95),
            likeMedianMilliseconds = Median(like),
            likeP95Milliseconds = Percentile(like, 0.95),
            timesLike = Math.Round(Median(tolerant) / Median(like), 2),
            processorMilliseconds = Mean(tolerantCpu),
            likeProcessorMilliseconds = Mean(likeCpu),
            timesLikeOfTheProcessor = Math.Round(Mean(tolerantCpu) / Mean(likeCpu), 2),
            answered = Math.Round((double)found / tolerant.Count, 2),
            answeredByLike = Math.Round((double)foundByLike / like.Count, 2),
            goal = "p95 <= 50 ms",
        });
    }

    private static async Task OpenAsync(
        IServiceProvider provider, TenantDatabase<PartnershipDb> database, Actor actor, int subjects, int incidents, int rounds)
    {
        var (galleries, alike) = (provider.GetRequiredService<GalleryRegister>(), provider.GetRequiredService<AlikeRegister>());
        var (newest, active, one, bare, pairs) = (new List<(double, double)>(), new List<(double, double)>(), new List<(double, double)>(), new List<double>(), new List<(double, double)>());
        for (var round = -1; round < rounds; round++)
        {
            var first = await TimedAsync(() => galleries.ShowAsync(actor, new GalleryWish(), byStream: false));
            var second = await TimedAsync(() => galleries.ShowAsync(actor, new GalleryWish(MostActive: true, Page: 3), byStream: false));
            var face = first.Result.Faces[30].SubjectId;
            var large = await TimedAsync(() => galleries.OpenAsync(actor, face, new GalleryWish(), byStream: false));
            var cards = await TimedAsync(async () =>
            {
                await using var db = database.Open();
                return await db.Subjects.AsNoTracking().OrderByDescending(s => s.Id).Take(GalleryWish.PageSize).Select(s => new { s.Id, s.GivenName, s.FamilyName, s.Captions }).ToListAsync();
            });
            var compared = round < 2 ? await TimedAsync(() => alike.SuggestAsync(actor)) : default;
            if (round < 0)
                continue;
            newest.Add((first.Milliseconds, first.Cpu));
            active.Add((second.Milliseconds, second.Cpu));
            one.Add((large.Milliseconds, large.Cpu));
            bare.Add(cards.Milliseconds);
            if (compared.Milliseconds > 0)
                pairs.Add((compared.Milliseconds, compared.Cpu));
        }

        foreach (var (figure, times, goal) in new[]
        {
            ("gallery opens, newest first, with its row of reading", newest, "<= 300 ms"), ("gallery page 3, most active first", active, "<= 300 ms"),
            ("one person opens, with the one before and after", one, ""),
        })
        {
            Say(new
            {
                benchmark = "subjects",
                figure,
                subjects,
                incidents,
                medianMilliseconds = Median([.. times.Select(time => time.Item1)]),
                processorMilliseconds = Mean([.. times.Select(time => time.Item2)]),
                bareReadMilliseconds = Median(bare),
                timesTheBareRead = Math.Round(Median([.. times.Select(time => time.Item1)]) / Median(bare), 1),
                goal,
            });
        }

        Say(new { benchmark = "subjects", figure = "all records compared for duplicates", subjects, medianMilliseconds = Median([.. pairs.Select(time => time.Item1)]), processorMilliseconds = Mean([.. pairs.Select(time => time.Item2)]), goal = "" });
    }

    /// <summary>Invented people, all listed in one gallery, and what they did, a tenth of them most of it.</summary>
    /// <returns>Some of the family names.</returns>
    private static async Task<IReadOnlyList<string>> FillAsync(TenantDatabase<PartnershipDb> database, int subjects, int incidents, DateTime now)
    {
        var (chance, today, names, ids) = (new Chance(20260303), London.DayOf(now), new List<string>(), new List<Guid>());
        await using var db = database.Open();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var gallery = await db.Galleries.OrderBy(g => g.Order).Select(g => g.Id).FirstAsync();
        for (var number = 0; number < subjects; number++)
        {
            var (given, family) = NameStock.Full(chance, chance.In(0.7f) ? Sex.Male : Sex.Female);
            var at = now.AddMinutes(-number);
            var subject = new Subject(Guid.CreateVersion7(at), SubjectKind.Known, [1, 2, 3], Guid.Empty, at, today.AddYears(2));
            subject.Name(given, chance.In(0.1f) ? NameStock.Misspelt(chance, family) : family, chance.In(0.3f) ? [new OtherName(NameStock.Street(chance), true)] : []);
            subject.Describe(new Description
            {
                DateOfBirth = today.AddDays(-7000 - chance.Below(15000)),
                Build = "medium",
                Hair = "brown",
                Marks = chance.In(0.15f) ? "Rose tattoo on the left hand" : null,
                UsualMethod = chance.In(0.5f) ? Methods[chance.Below(Methods.Length)] : null,
                Area = "High Street",
            });
            var listing = new Listing(Guid.CreateVersion7(at), subject.Id, gallery, today, today.AddDays(60), "Steals from members.", Guid.Empty, at);
            listing.Decide(true, Guid.Empty, at);
            db.AddRange(subject, listing);
            ids.Add(subject.Id);
            if (number % 997 == 0)
                names.Add(family);
            if (number % 2000 == 0)
                await SaveAsync(db);
        }

        for (var number = 1; number <= incidents; number++)
        {
            var at = now.AddMinutes(-number * 9);
            var incident = new Incident(Guid.CreateVersion7(at), number, IncidentType.Theft, at, "12 High Street", "Took goods.", Guid.Empty, at);
            incident.Involve([ids[chance.Below(chance.In(0.7f) ? ids.Count / 10 : ids.Count)]]);
            incident.Triage(IncidentState.Published, null, Guid.Empty, at);
            db.Add(incident);
            if (number % 2000 == 0)
                await SaveAsync(db);
        }

        await SaveAsync(db);
        return names;
    }

    private static async Task SaveAsync(PartnershipDb db)
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    // The processor's time too: on a machine that others use, it is what the work costs, while the clock says how busy they are.
    private static async Task<(T Result, double Milliseconds, double Cpu)> TimedAsync<T>(Func<Task<T>> work)
    {
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var result = await work();
        return (result, watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static double Mean(List<double> values) => values.Count == 0 ? 0 : Math.Round(values.Average(), 1);

    private static double Median(IReadOnlyList<double> values) => Percentile(values, 0.5);

    private static double Percentile(IReadOnlyList<double> values, double share) =>
        values.Count == 0 ? 0 : Math.Round(values.Order().ElementAt((int)Math.Min(values.Count - 1, values.Count * share)), 1);

    private static void Say(object figure) => Console.WriteLine(JsonSerializer.Serialize(figure));
}
