using Disc.Portal.Force.Crossings;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Disc.Portal.Tests.Support;

/// <summary>
/// The whole portal over a data directory of its own: a force and two partnerships of it, with an account for every role.
/// Use it as a class fixture; tests of one class share it, so they make their own subjects.
/// </summary>
public sealed class TestPortal : IAsyncLifetime
{
    /// <summary>The password of every test account.</summary>
    public const string Password = "plain-copper-kettle";

    private const string OperatorEmail = "operator@platform.example";

    // Made once: hashing is slow on purpose, and the account plays no part in it.
    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Password);
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);
    private readonly string directory = Directory.CreateTempSubdirectory("disc-test-").FullName;
    private readonly Dictionary<(TenantId?, TestRole), Account> accounts = [];
    private WebApplicationFactory<Program>? application;

    public TestClock Clock { get; } = new();

    /// <summary>Services of the test's own, laid over the portal's.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    /// <summary>Whether the timetable runs.</summary>
    public bool Jobs { get; init; }

    public string DataDirectory => Path.Combine(directory, "data");

    public Tenant Force { get; private set; } = null!;

    public Tenant Alpha { get; private set; } = null!;

    /// <summary>The other partnership: every storage test looks at it too.</summary>
    public Tenant Beta { get; private set; } = null!;

    public IServiceProvider Services => application!.Services;

    public async Task InitializeAsync()
    {
        CopyOf(await Made.Value, directory);
        Start();
        await Services.GetRequiredService<TenantUpgrade>().FinishAsync(CancellationToken.None);
        var tenants = Services.GetRequiredService<TenantStore>();
        (Force, Alpha, Beta) = (Of("testshire"), Of("alpha"), Of("beta"));
        foreach (var tenant in new[] { Force, Alpha, Beta })
            await ReadAccountsAsync(tenant);

        Tenant Of(string slug) => tenants.All.Single(tenant => tenant.Slug.ToString() == slug);
    }

    public async Task DisposeAsync()
    {
        await application!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Now, by the test's clock (UTC).</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs something in a scope of its own in a tenant.</summary>
    public Task<T> In<T>(Tenant tenant, Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<TenantRounds>().RunAsync(tenant.Id, (provider, _) => work(provider), CancellationToken.None);

    /// <summary>Runs something with one service of a tenant, in a scope of its own.</summary>
    public Task<T> With<TService, T>(Tenant tenant, Func<TService, Task<T>> work)
        where TService : notnull =>
        In(tenant, provider => work(provider.GetRequiredService<TService>()));

    /// <summary>Carries what waits to cross between the force and its partnerships, both ways.</summary>
    public Task<bool> CarryCrossingsAsync() => With<CrossingJob, bool>(Force, async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    /// <summary>The account of a role in a tenant.</summary>
    public Account Account(Tenant tenant, TestRole role) => accounts[(tenant.Id, role)];

    /// <summary>The actor of a role in a tenant, as signing in makes it, as of now.</summary>
    public Actor ActorOf(Tenant tenant, TestRole role) =>
        Services.GetRequiredService<Actors>().Of(AccountClaims.PrincipalOf(Account(tenant, role), tenant));

    /// <summary>A browser without a session; it follows no redirect.</summary>
    public HttpClient Anonymous() => application!.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    });

    /// <summary>A browser that sends only the cookies that a test puts in by hand.</summary>
    public HttpClient WithoutCookies() => application!.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
        BaseAddress = new Uri("https://localhost"),
    });

    /// <summary>A browser that is signed in to a tenant.</summary>
    public async Task<HttpClient> SignedInAsync(Tenant tenant, TestRole role)
    {
        var client = Anonymous();
        var form = await TestForm.OfAsync(client, $"/{tenant.Slug}/sign-in", "sign-in");
        var response = await client.PostAsync($"/{tenant.Slug}/sign-in", form.With(("Email", Account(tenant, role).Email!), ("Password", Password)));
        if (response.StatusCode != System.Net.HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in failed: {response.StatusCode}.");
        return client;
    }

    /// <summary>A browser that sends a tenant's session cookie to every address, as somebody would who copied it by hand.</summary>
    public async Task<HttpClient> CarriedOverAsync(Tenant tenant, TestRole role)
    {
        var client = WithoutCookies();
        var page = await client.GetAsync(new Uri($"/{tenant.Slug}/sign-in", UriKind.Relative));
        var form = await TestForm.OfAsync(page, "sign-in");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{tenant.Slug}/sign-in")
        {
            Content = form.With(("Email", Account(tenant, role).Email!), ("Password", Password)),
        };
        request.Headers.Add("Cookie", CookieOf(page, "disc-form"));
        var session = await client.SendAsync(request);
        client.DefaultRequestHeaders.Add("Cookie", CookieOf(session, "disc-session"));
        return client;
    }

    /// <summary>Ends every session of an account, as signing out everywhere does.</summary>
    public Task<bool> EndSessionsAsync(Tenant tenant, TestRole role) => In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        (await db.Accounts.FindAsync(Account(tenant, role).Id))!.EndSessions();
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>A browser that is signed in as an operator of the platform, who has an account from now on.</summary>
    public async Task<HttpClient> SignedInOperatorAsync()
    {
        await OperatorAsync();
        var client = Anonymous();
        var form = await TestForm.OfAsync(client, "/platform/sign-in", "sign-in");
        var response = await client.PostAsync("/platform/sign-in", form.With(("Email", OperatorEmail), ("Password", Password)));
        if (response.StatusCode != System.Net.HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in failed: {response.StatusCode}.");
        return client;
    }

    /// <summary>An operator of the platform, as signing in makes the actor.</summary>
    public async Task<Actor> OperatorAsync()
    {
        await using var db = Services.GetRequiredService<CatalogueDatabase>().Open();
        var account = db.Accounts.FirstOrDefault(account => account.Email == OperatorEmail);
        if (account is null)
        {
            account = new Account(Guid.CreateVersion7(), "Test Operator", OperatorEmail, Roles.Operator, Affiliation.Business, Now)
            {
                EmailConfirmed = true,
                PasswordHash = PasswordHash,
            };
            db.Accounts.Add(account);
            await db.SaveChangesAsync();
        }

        return Services.GetRequiredService<Actors>().Of(AccountClaims.PrincipalOf(account, null));
    }

    /// <summary>The database file of a tenant.</summary>
    public string FileOf(Tenant tenant) => Path.Combine(DataDirectory, "tenants", tenant.Id.ToString(), "tenant.db");

    private static string CookieOf(HttpResponseMessage response, string name) =>
        response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(name + "=", StringComparison.Ordinal)).Split(';')[0];

    private Task<bool> ReadAccountsAsync(Tenant tenant) => In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        var known = await db.Accounts.ToDictionaryAsync(account => account.Email!);
        foreach (var (role, _, _) in TestRoles.Of(tenant.Kind))
            accounts[(tenant.Id, role)] = known[EmailOf(tenant, role)];
        return true;
    });

    // Making three places takes as long as a dozen tests: it is done once, by the portal's own use cases, and every portal gets a copy.
    private static async Task<string> MakeAsync()
    {
        var first = new TestPortal();
        first.Start();
        var tenants = first.Services.GetRequiredService<TenantRegister>();
        var operatorActor = Actor.Portal(null, first.Now);
        var force = (await tenants.CreateForceAsync(operatorActor, new("testshire", "Testshire Police", "#1a2b6d", false))).Value;
        var alpha = (await tenants.CreatePartnershipAsync(operatorActor, new("alpha", "Alpha Watch", "#0f6b5c", false), force.Id, PartnershipKind.BusinessWatch, "Coast")).Value;
        var beta = (await tenants.CreatePartnershipAsync(operatorActor, new("beta", "Beta Pubwatch", "#7a3b12", false), force.Id, PartnershipKind.Pubwatch, "North")).Value;
        foreach (var tenant in new[] { force, alpha, beta })
            await first.AddAccountsAsync(tenant);
        await first.application!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return first.directory;
    }

    private static void CopyOf(string made, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(made, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(made, folder)));
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(made, file)));
    }

    private static string EmailOf(Tenant tenant, TestRole role) => $"{role}@{tenant.Slug}.example".ToLowerInvariant();

    private void Start()
    {
        application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            // As it runs for people: a developer's environment answers some errors with words of its own.
            host.UseSetting("environment", "Production");
            host.UseSetting("Portal:DataDirectory", DataDirectory);
            host.UseSetting("Portal:KeysDirectory", Path.Combine(directory, "keys"));
            host.UseSetting("Portal:Jobs", Jobs ? "true" : "false");
            host.ConfigureServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                Configure?.Invoke(services);
            });
        });
    }

    private Task<bool> AddAccountsAsync(Tenant tenant) => In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        foreach (var (role, roles, affiliation) in TestRoles.Of(tenant.Kind))
        {
            var account = new Account(Guid.CreateVersion7(), $"{tenant.Slug} {role}", EmailOf(tenant, role), roles, affiliation, Now)
            {
                EmailConfirmed = true,
                OfficerNumber = tenant.Kind == TenantKind.Force ? "1234" : null,
            };
            account.PasswordHash = PasswordHash;
            db.Accounts.Add(account);
        }

        await db.SaveChangesAsync();
        return true;
    });
}
