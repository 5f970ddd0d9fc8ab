using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Partnerships.Ballots;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Shared.Pictures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Disc.Portal.Tests.Isolation;

/// <summary>
/// Two partnerships full of markers, in words and in pixels; everything that one gives to anybody is searched for the other's: every
/// address with the ids of both, what those pages link to (pictures and papers too), every use case, stream, letters and the log.
/// The administrator, and everybody at the force, tries every foreign id; each other role one of them at each address and use case, another each time.
/// </summary>
[Collection(PrintingTests.Name)]
public sealed class CanaryCrawlTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private readonly LogLines log = new();
    private readonly Darkroom darkroom = new();
    private readonly Dictionary<TenantId, List<Guid>> ids = [];
    private readonly List<string> leaks = [];
    private TestPortal portal = null!;

    public async Task InitializeAsync()
    {
        portal = new TestPortal { Configure = services => services.AddSingleton<ILoggerProvider>(log) };
        await portal.InitializeAsync();
        await FillAsync(portal.Alpha);
        await FillAsync(portal.Beta);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    public void Dispose()
    {
        darkroom.Dispose();
        log.Dispose();
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Nothing_of_one_partnership_is_in_anything_that_the_other_or_the_force_gives_to_anybody()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (asked, ownSeen, pictures, papers) = (0, 0, 0, 0);
        var patterns = Patterns();
        foreach (var (tenant, foreign) in new[] { (portal.Alpha, portal.Beta), (portal.Beta, portal.Alpha), (portal.Force, portal.Alpha) })
        {
            using var stream = new CancellationTokenSource();
            var heard = await ListenAsync(tenant, stream.Token);
            foreach (var (role, turn) in RolesOf(tenant))
            {
                var client = await portal.SignedInAsync(tenant, role);
                var waiting = new Queue<(string Address, string? Pattern)>(patterns.SelectMany(pattern => Fill(pattern, tenant, foreign, turn).Select(path => ($"/{tenant.Slug}{path}", (string?)pattern.RawText))));
                var visited = waiting.Select(one => one.Address).ToHashSet(StringComparer.Ordinal);
                while (waiting.TryDequeue(out var next))
                {
                    using var answer = await client.GetAsync(next.Address);
                    asked++;
                    var body = await answer.Content.ReadAsByteArrayAsync();
                    var type = answer.Content.Headers.ContentType?.MediaType ?? "";
                    var text = type == "application/pdf" ? await PdfTextAsync(body) : Encoding.UTF8.GetString(body);
                    Search($"{role} of {tenant.Slug} at {next.Address}", text + answer.Headers, foreign);
                    if (answer.StatusCode != HttpStatusCode.OK)
                        continue;
                    if (next.Pattern is not null)
                        seen.Add(next.Pattern);
                    ownSeen += tenant.Kind == TenantKind.Partnership && text.Contains(MarkerOf(tenant), StringComparison.Ordinal) ? 1 : 0;
                    papers += type == "application/pdf" ? 1 : 0;
                    if (type.StartsWith("image/", StringComparison.Ordinal) && SideOf(body) is { } side)
                    {
                        pictures++;
                        if (side != MarkerColourOf(tenant))
                            leaks.Add($"{role} of {tenant.Slug} at {next.Address}: a picture of the other");
                    }

                    if (type == "text/html")
                    {
                        foreach (var link in await LinksAsync(text, tenant))
                        {
                            if (visited.Add(link))
                                waiting.Enqueue((link, null));
                        }
                    }
                }
            }

            await CallUseCasesAsync(tenant, foreign);
            await stream.CancelAsync();
            Search($"the stream of {tenant.Slug}", (await heard) + "", foreign);
        }

        await SearchLettersAsync();
        foreach (var line in log.Lines)
        {
            foreach (var tenant in new[] { portal.Alpha, portal.Beta })
                Search("the log", line, tenant);
        }

        output.WriteLine($"{seen.Count} of {patterns.Count} addresses drawn, {asked} answers, {pictures} pictures and {papers} papers searched, {leaks.Count} leaks");
        Assert.True(leaks.Count == 0, string.Join(Environment.NewLine, leaks.Distinct().Take(40)));
        // The markers were really there to be found.
        Assert.True(ownSeen > 20, $"{ownSeen} pages showed their own marker");
        Assert.True(pictures > 4, $"{pictures} pictures");
        Assert.True(seen.Count * 10 >= patterns.Count * 7, $"Never drawn: {string.Join(", ", patterns.Select(pattern => pattern.RawText).Where(text => !seen.Contains(text!)))}");
    }

    private static string MarkerOf(Tenant tenant) => $"Zqx{tenant.Slug}Kestrelmark";

    private static bool MarkerColourOf(Tenant tenant) => tenant.Slug == "alpha";

    private void Search(string where, string what, Tenant foreign)
    {
        if (what.Contains(MarkerOf(foreign), StringComparison.OrdinalIgnoreCase))
            leaks.Add($"{where}: the marker of {foreign.Slug}");
    }

    private async Task FillAsync(Tenant tenant)
    {
        var marker = MarkerOf(tenant);
        var administrator = portal.ActorOf(tenant, TestRole.Administrator);
        var (subject, listing) = await portal.ListedSubjectAsync(tenant, TestSubjects.Draft("Given" + marker, "Family" + marker, d => d with { UsualMethod = "Method " + marker }));
        var (sought, _) = await portal.ListedSubjectAsync(tenant, TestSubjects.Draft(null, null, d => d with { UsualMethod = "Method " + marker, Area = marker }), GalleryKind.IdSought);
        var picture = Darkroom.RedAndBluePng(640, 640);
        if (!MarkerColourOf(tenant))
            picture = darkroom.Vips(picture, "flip", ".png", "", "horizontal");
        var images = new List<Guid>();
        foreach (var whose in new[] { subject, sought })
        {
            images.Add(await portal.In(tenant, async provider =>
            {
                var taken = await provider.GetRequiredService<PictureWorkshop>().TakeInAsync(picture, CancellationToken.None);
                var register = provider.GetRequiredService<ImageRegister>();
                var stored = (await register.StoreAsync(administrator, taken.Picture!, "Test " + marker)).Value;
                return (await register.GiveToSubjectAsync(administrator, stored, whose, "Source " + marker, null)).Value;
            }));
            await portal.ReadAsync(tenant, async db =>
            {
                foreach (var image in await db.Images.Where(image => image.SubjectId == whose).ToListAsync())
                    image.MakePrimary(image.Id == images[^1]);
                return await db.SaveChangesAsync();
            });
        }

        var alert = (await portal.With<AlertRegister, Outcome<Guid>>(tenant, register => register.PublishAsync(
            administrator, new AlertDraft(Guid.CreateVersion7(), "Title " + marker, "Text " + marker, "Normal", "2026-03-20", null)))).Value;
        var report = (await portal.With<ReportRegister, Outcome<Guid>>(tenant, register => register.SendAsync(
            portal.ActorOf(tenant, TestRole.Member), new ReportDraft(Guid.CreateVersion7())
            {
                Type = "Theft",
                When = "2026-03-03T11:30",
                Place = "Place " + marker,
                What = "What " + marker,
                WordsUsed = "Words " + marker,
                Property = [new("Goods " + marker, "1.00", false)],
            }))).Value;
        _ = (await portal.With<RecognitionRegister, Outcome<Done>>(tenant, register => register.SayAsync(
            portal.ActorOf(tenant, TestRole.Member), sought, "Who " + marker, "How " + marker))).Value;
        var recognitions = await portal.With<RecognitionRegister, IReadOnlyList<WaitingRecognition>>(tenant, register => register.WaitingAsync(administrator));
        var scene = new ExclusionScene(portal, tenant);
        await scene.WithAddressAsync("Scheme " + marker, "4 Quay Street\n" + marker, "office@scheme.example");
        var exclusion = await scene.ServedAsync();
        var (reference, code) = await portal.ReadAsync(tenant, async db => await db.Exclusions.Where(x => x.Id == exclusion).Select(x => new { x.Reference, x.AppealCode }).SingleAsync() is var notice ? (notice.Reference, notice.AppealCode) : default);
        _ = (await portal.With<AppealDesk, Outcome<AppealReceipt>>(tenant, desk => desk.SendAsync(
            new AppealForm { Reference = reference, Code = code, Words = "Appeal " + marker, ContactWay = ContactWay.Post, Postal = "Contact " + marker }, [], null))).Value;
        var votes = new BallotScene(portal, tenant);
        await votes.VotesAsync();
        await scene.WithAddressAsync("Scheme " + marker, "4 Quay Street\n" + marker, "office@scheme.example");
        var (_, ballot) = await votes.OpenedAsync("Took gin, " + marker);
        await scene.WithRulesAsync(Presets.Cards with { Offences = [.. Presets.Cards.Offences.Select(offence => offence with { Name = $"{offence.Name} {marker}" })] });
        var (warned, theft) = await scene.PersonAsync(family: marker, what: "Took gin, " + marker);
        var warning = (await scene.Warnings(w => w.WarnAsync(scene.Administrator, scene.Warning(warned, theft)))).Value;
        await portal.With<PlaceRecords, bool>(tenant, async records =>
        {
            await using var work = await records.BeginAsync(Actor.Portal(tenant, portal.Now));
            work.Place.Letters.Add(new Letter($"{marker}@shop.example", "Heading " + marker, "Body " + marker, portal.Now));
            await work.CommitAsync();
            return true;
        });
        ids[tenant.Id] = [subject, sought, listing, alert, report, exclusion, warning, warned, ballot, .. images, .. recognitions.Select(waiting => waiting.Id)];
    }

    private List<RoutePattern> Patterns() => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(endpoint => endpoint.RoutePattern)
        .Where(pattern => !pattern.RawText!.TrimStart('/').StartsWith('_') && pattern.RawText != "/stream")
        .DistinctBy(pattern => pattern.RawText)];

    // The administrator, and everybody at the force, which reaches across, has no turn: they try every id.
    private static IEnumerable<(TestRole Role, int Turn)> RolesOf(Tenant tenant) => TestRoles.Of(tenant.Kind).DistinctBy(one => (one.Roles, one.Affiliation))
        .Select((one, turn) => (one.Role, tenant.Kind == TenantKind.Force || one.Role == TestRole.Administrator ? 0 : turn + 1));

    // A database is chosen before a role is asked, so that each id need not meet each role: all of them meet the administrator, and the others take turns.
    private List<Guid> ForeignIds(Tenant foreign, int turn, string where) => turn == 0
        ? ids[foreign.Id]
        : [ids[foreign.Id][(turn + where.Length) % ids[foreign.Id].Count]];

    // Every id of both partnerships in every place where an address takes one.
    private IEnumerable<string> Fill(RoutePattern pattern, Tenant tenant, Tenant foreign, int turn)
    {
        if (pattern.Parameters.Count == 0)
            return ["/" + pattern.RawText!.TrimStart('/')];
        var fillings = pattern.Parameters.Any(parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "guid"))
            ? ids.GetValueOrDefault(tenant.Id, []).Concat(ForeignIds(foreign, turn, pattern.RawText!)).Select(id => id.ToString())
            : [tenant.Slug, foreign.Slug, "nothing"];
        return fillings.Select(filling => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : part is RoutePatternSeparatorPart separator ? separator.Content : filling)))));
    }

    private static async Task<IEnumerable<string>> LinksAsync(string html, Tenant tenant)
    {
        var page = await new HtmlParser().ParseDocumentAsync(html);
        return page.QuerySelectorAll("a[href], img[src], iframe[src], object[data]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data") ?? "")
            .Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal) && !link.StartsWith('#'))
            .Select(link => link.StartsWith('/') ? link : $"/{tenant.Slug}/{link}")
            .Where(link => link.StartsWith($"/{tenant.Slug}/", StringComparison.Ordinal) && !link.Contains("sign-out", StringComparison.Ordinal))
            // What is kept as a file is what is shown.
            .Select(link => link.Split('#')[0].Replace("?download=true", "", StringComparison.Ordinal)).Distinct();
    }

    // What work pages show comes by a circuit, so their use cases are asked: with the ids of the other partnership, as every role.
    private async Task CallUseCasesAsync(Tenant tenant, Tenant foreign)
    {
        var reach = tenant.Kind == TenantKind.Force ? "Disc.Portal.Force" : "Disc.Portal.Partnerships";
        var methods = typeof(Actor).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith(reach, StringComparison.Ordinal) == true)
            .Where(type => type.Name.EndsWith("Register", StringComparison.Ordinal) || type.Name.EndsWith("Desk", StringComparison.Ordinal) || type.Name.EndsWith("Cases", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Actor) && typeof(Task).IsAssignableFrom(method.ReturnType)).ToList();
        foreach (var (role, turn) in RolesOf(tenant))
        {
            foreach (var method in methods)
            {
                var takesAnId = method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Guid) || parameter.ParameterType == typeof(Guid?));
                foreach (var id in takesAnId ? ForeignIds(foreign, turn, method.Name) : [Guid.Empty])
                    Search($"{role} of {tenant.Slug} asks {method.DeclaringType!.Name}.{method.Name}", await GivesAsync(tenant, role, method, id), foreign);
            }
        }
    }

    private Task<string> GivesAsync(Tenant tenant, TestRole role, MethodInfo method, Guid id) => portal.In(tenant, async provider =>
    {
        if (provider.GetService(method.DeclaringType!) is not { } service)
            return "";
        var arguments = method.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            var type when type == typeof(Actor) => portal.ActorOf(tenant, role),
            var type when type == typeof(Guid) || type == typeof(Guid?) => id,
            var type when type == typeof(string) => "",
            var type when type.IsValueType => Activator.CreateInstance(type),
            var type when type.IsClass && type.GetConstructor([]) is not null => Activator.CreateInstance(type),
            _ => parameter.HasDefaultValue ? parameter.DefaultValue : null,
        }).ToArray();
        try
        {
            var task = (Task)method.Invoke(service, arguments)!;
            await task;
            return JsonSerializer.Serialize(task.GetType().GetProperty("Result")?.GetValue(task));
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            // What it says in refusing is searched, too.
            return refused.ToString();
        }
    });

    // Left half red is alpha's, left half blue is beta's; drawn portraits are neither.
    private bool? SideOf(byte[] picture)
    {
        var pixels = darkroom.Developed(picture);
        var (left, right) = (pixels.At(pixels.Width / 4, pixels.Height / 2), pixels.At(pixels.Width * 3 / 4, pixels.Height / 2));
        return left.R > right.R + 60 && right.B > left.B + 60 ? true : left.B > right.B + 60 && right.R > left.R + 60 ? false : null;
    }

    private async Task<string> PdfTextAsync(byte[] paper)
    {
        var file = darkroom.Path("paper.pdf");
        await File.WriteAllBytesAsync(file, paper);
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        return await process.StandardOutput.ReadToEndAsync();
    }

    private async Task<Task<string>> ListenAsync(Tenant tenant, CancellationToken stop)
    {
        var client = await portal.SignedInAsync(tenant, TestRoles.Of(tenant.Kind).First().Role);
        var answer = await client.GetAsync($"/{tenant.Slug}/stream", HttpCompletionOption.ResponseHeadersRead, stop);
        return Task.Run(async () =>
        {
            var said = new StringBuilder();
            try
            {
                using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
                while (await reader.ReadLineAsync(stop) is { } line)
                    said.AppendLine(line);
            }
            catch (OperationCanceledException)
            {
                // Heard enough.
            }
            catch (IOException)
            {
                // The connection ended with the listening.
            }

            return said.ToString();
        }, CancellationToken.None);
    }

    private async Task SearchLettersAsync()
    {
        foreach (var (tenant, foreign) in new[] { (portal.Alpha, portal.Beta), (portal.Beta, portal.Alpha), (portal.Force, portal.Alpha), (portal.Force, portal.Beta) })
        {
            var letters = await portal.With<PlaceRecords, string>(tenant, async records =>
            {
                await using var db = records.Open();
                return JsonSerializer.Serialize(await db.Letters.AsNoTracking().ToListAsync()) + JsonSerializer.Serialize(await db.History.AsNoTracking().Select(row => new { row.Kind, row.Fields }).ToListAsync());
            });
            Search($"letters and trail of {tenant.Slug}", letters, foreign);
        }
    }

    /// <summary>Every line that the portal logs while it is crawled.</summary>
    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
