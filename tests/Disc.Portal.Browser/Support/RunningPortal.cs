using Disc.Portal.Shared.Pdf;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Disc.Portal.Browser.Support;

/// <summary>The portal as a process of its own with the demonstration's data, and a real browser beside it. One for all tests.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    /// <summary>The password of every demonstration account.</summary>
    public const string Password = Platform.Demonstration.DemonstrationPlaces.Password;

    private readonly string directory = Directory.CreateTempSubdirectory("disc-browser-").FullName;
    private readonly StringBuilder output = new();
    private Process? process;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly Dictionary<(string Slug, string? Role), IPage> home = [];

    /// <summary>The links of lists that were read already: by place, role, page and where on it.</summary>
    public Dictionary<(string Slug, string? Role, string List, string Within), string[]> Links { get; } = [];

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the process wrote so far.</summary>
    public string Log
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public async Task InitializeAsync()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        Start();
        // Patient: what is tested is what happens, not how fast a busy machine is.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PdfOptions.UsualChromium,
            Headless = true,
            // Tests run as root in a container; the pages they open are our own.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await AnsweringAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>A browser of a person's own, signed in nowhere.</summary>
    public async Task<IBrowserContext> BrowserAsync(int width = 1280, int height = 900, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-GB",
            JavaScriptEnabled = scripts,
            HasTouch = width < 600,
        });
        context.SetDefaultTimeout(20_000);
        return context;
    }

    /// <summary>Signs a person in, in a browser of theirs, and gives the page.</summary>
    public async Task<IPage> SignInAsync(IBrowserContext context, string slug, string role)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/{slug}/sign-in");
        await page.FillAsync("input[name=Email]", $"{role}@{slug}.example");
        await page.FillAsync("input[name=Password]", Password);
        await page.ClickAsync(".sign-in button.button--primary");
        await page.WaitForURLAsync($"**/{slug}/");
        return page;
    }

    /// <summary>Signs a person in, in a new browser of theirs.</summary>
    public async Task<IPage> PersonAsync(string slug, string role, int width = 1280, int height = 900) =>
        await SignInAsync(await BrowserAsync(width, height), slug, role);

    /// <summary>The page of somebody who signed in once for all tests; null is nobody.</summary>
    public async Task<IPage> AtHomeAsync(string slug, string? role)
    {
        if (!home.TryGetValue((slug, role), out var page))
        {
            var context = await BrowserAsync();
            home[(slug, role)] = page = role is null ? await context.NewPageAsync() : await SignInAsync(context, slug, role);
        }

        return page;
    }

    /// <summary>Counts something in the own files of all tenants of a kind, as only the machine that they run on can.</summary>
    public async Task<long> CountAsync(TenantKind kind, string sql)
    {
        var data = Path.Combine(directory, "data");
        var ids = (string)(await AskFileAsync(Path.Combine(data, "catalogue.db"), $"SELECT GROUP_CONCAT(Id) FROM Tenants WHERE Kind = '{kind}'"))!;
        var count = 0L;
        foreach (var id in ids.Split(',').Select(Guid.Parse))
            count += (long)(await AskFileAsync(Path.Combine(data, "tenants", id.ToString("N"), "tenant.db"), sql))!;
        return count;
    }

    /// <summary>A text of a tenant's own file: what a person holds on paper and no page shows again.</summary>
    public async Task<string> TextAsync(string slug, string sql) => (string)(await AskFileAsync(await FileOfAsync(slug), sql))!;

    /// <summary>Asks the own file of one tenant for a number.</summary>
    public async Task<long> AskAsync(string slug, string sql) => (long)(await AskFileAsync(await FileOfAsync(slug), sql))!;

    /// <summary>Changes the own file of one tenant: what no clock of a running portal can be made to do.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> ChangeAsync(string slug, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = await FileOfAsync(slug), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 20 }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    private async Task<string> FileOfAsync(string slug)
    {
        var data = Path.Combine(directory, "data");
        var id = Guid.Parse((string)(await AskFileAsync(Path.Combine(data, "catalogue.db"), $"SELECT Id FROM Tenants WHERE Slug = '{slug}'"))!);
        return Path.Combine(data, "tenants", id.ToString("N"), "tenant.db");
    }

    private static async Task<object?> AskFileAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private void Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = directory };
        start.ArgumentList.Add(typeof(Shared.Actor).Assembly.Location.Replace("tests/Disc.Portal.Browser", "src/Disc.Portal", StringComparison.Ordinal));
        start.Environment["Portal__DataDirectory"] = Path.Combine(directory, "data");
        start.Environment["Portal__KeysDirectory"] = Path.Combine(directory, "keys");
        start.Environment["Portal__Demonstration"] = "small";
        start.Environment["ASPNETCORE_URLS"] = Address;
        process = Process.Start(start)!;
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }

    private async Task AnsweringAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromMinutes(4))
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The portal ended: {Log}");
            try
            {
                if ((await client.GetAsync("/")).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException($"The portal did not answer: {Log}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
