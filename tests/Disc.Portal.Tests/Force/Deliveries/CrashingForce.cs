using System.Text.Json;
using Disc.Portal.Force;
using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Deliveries;

/// <summary>
/// What runs in the process that is killed: the whole portal over a directory that outlives it. Where a point in the middle is wanted,
/// it holds the write lock of one database, so that everything before that point is committed and nothing after it can be.
/// </summary>
internal static class CrashingForce
{
    public const string Name = "crashing-force";

    /// <summary>What the killed process left behind, after a new one did its rounds.</summary>
    public sealed record Finding(
        Dictionary<string, int> Shown, Dictionary<string, int> Stored, List<string> States, int Published, List<string> Broken);

    public static async Task<int> RunAsync(string directory, string act)
    {
        await using var application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Portal:DataDirectory", Path.Combine(directory, "data"));
            host.UseSetting("Portal:KeysDirectory", Path.Combine(directory, "keys"));
            host.UseSetting("Portal:Jobs", "false");
        });
        await application.Services.GetRequiredService<TenantStore>().WhenSettledAsync(CancellationToken.None);
        var portal = new Running(application.Services);
        await (act switch
        {
            "make" => portal.MakeAsync(),
            "publish" => portal.PublishAndWaitAsync(),
            "deliver-unnoted" => portal.DeliverUnnotedAsync(),
            "deliver-half" => portal.DeliverHalfAsync(),
            "recall-unnoted" => portal.RecallUnnotedAsync(),
            "storm" => portal.StormAsync(),
            "settle" => portal.SettleAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        });
        return 0;
    }

    private sealed class Running(IServiceProvider services)
    {
        private Tenant Force => Find("testshire");

        private IEnumerable<Tenant> Partnerships => services.GetRequiredService<TenantStore>().PartnershipsOf(Force.Id);

        private DateTime Now => services.GetRequiredService<TimeProvider>().Now();

        public async Task MakeAsync()
        {
            var tenants = services.GetRequiredService<TenantRegister>();
            var nobody = Actor.Portal(null, Now);
            var force = (await tenants.CreateForceAsync(nobody, new("testshire", "Testshire Police", "#1a2b6d", false))).Value;
            var officer = new Account(Guid.CreateVersion7(), "An officer", "officer@testshire.example", Roles.Author | Roles.InformationManager, Affiliation.PoliceOfficer, Now);
            await With<PlaceRecords>(force, async records =>
            {
                await using var db = records.Open();
                db.Accounts.Add(officer);
                await db.SaveChangesAsync();
            });
            foreach (var slug in new[] { "alpha", "beta", "gamma" })
            {
                var made = (await tenants.CreatePartnershipAsync(nobody, new(slug, slug, "#1a2b6d", false), force.Id, PartnershipKind.Pubwatch, "North")).Value;
                await With<TenantDatabase<PartnershipDb>>(made, async database =>
                {
                    await using var db = database.Open();
                    (await db.Profiles.SingleAsync()).Share(false, false, false, directAuthoring: true, false, Now);
                    await db.SaveChangesAsync();
                });
                var today = DateOnly.FromDateTime(Now).AddDays(-1);
                await With<AgreementRegister>(force, async register =>
                    _ = (await register.RecordAsync(await OfficerAsync(), made.Id, new("1", "The chair", today, today.AddYears(1)))).Value);
            }

            Say("made");
        }

        /// <summary>Commits the publication and its deliveries, and delivers nothing.</summary>
        public async Task PublishAndWaitAsync()
        {
            Say("published " + await PublishAsync());
            await Task.Delay(Timeout.Infinite);
        }

        /// <summary>Delivers to every partnership, and cannot note it in the force.</summary>
        public async Task DeliverUnnotedAsync()
        {
            await PublishAsync();
            await using var held = await HoldAsync(Force);
            var job = DeliverAsync();
            await UntilAsync(async () => (await CountAsync()).All(count => count.Value == 1));
            Say("reached");
            await Task.WhenAll(job, Task.Delay(Timeout.Infinite));
        }

        /// <summary>Delivers to some partnerships and not to the last.</summary>
        public async Task DeliverHalfAsync()
        {
            await PublishAsync();
            await using var held = await HoldAsync(Find("gamma"));
            var job = DeliverAsync();
            await UntilAsync(async () => (await CountAsync()).Count(count => count.Value == 1) == 2);
            Say("reached");
            await Task.WhenAll(job, Task.Delay(Timeout.Infinite));
        }

        /// <summary>Takes it back in every partnership, and cannot note it in the force.</summary>
        public async Task RecallUnnotedAsync()
        {
            var id = await PublishAsync();
            await DeliverAsync();
            await With<PublicationRegister>(Force, async register => _ = (await register.RecallAsync(await OfficerAsync(), id)).Value);
            await using var held = await HoldAsync(Force);
            var job = DeliverAsync();
            await UntilAsync(async () => (await CountAsync(shown: true)).All(count => count.Value == 0));
            Say("reached");
            await Task.WhenAll(job, Task.Delay(Timeout.Infinite));
        }

        /// <summary>Publishes, delivers and recalls until it is killed.</summary>
        public async Task StormAsync()
        {
            for (var number = 0; ; number++)
            {
                var id = await PublishAsync();
                var job = DeliverAsync();
                if (number % 3 == 2)
                    await With<PublicationRegister>(Force, async register => _ = (await register.RecallAsync(await OfficerAsync(), id)).Value);
                await job;
                Say("stormed");
            }
        }

        /// <summary>What a new start does: its rounds until nothing is due; then it looks at everything.</summary>
        public async Task SettleAsync()
        {
            var states = new List<string>();
            var published = 0;
            // What failed just before the kill pauses a little before its next try.
            do
            {
                await DeliverAsync();
                await With<TenantDatabase<ForceDb>>(Force, async database =>
                {
                    await using var db = database.Open();
                    states = await db.Deliveries.Select(d => d.State.ToString()).ToListAsync();
                    published = await db.Publications.CountAsync(p => p.State == PublicationState.Published);
                });
                await Task.Delay(100);
            }
            while (states.Any(state => state is nameof(DeliveryState.Pending) or nameof(DeliveryState.Recalling)));
            var broken = new List<string>();
            foreach (var tenant in Partnerships.Append(Force))
            {
                await With<PlaceRecords>(tenant, async records =>
                {
                    await using var db = records.Open();
                    if ((await HistoryChain.VerifyAsync(db, null, CancellationToken.None)).Reason is { } reason)
                        broken.Add($"{tenant.Slug}: {reason}");
                    if (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync() is not "ok" and var integrity)
                        broken.Add($"{tenant.Slug}: {integrity}");
                    // One crossing, one row: nothing was applied twice.
                    if (await db.History.Where(row => row.Verb == Verbs.Collected && row.Kind == "alert" || row.Verb == Verbs.Disclosed && row.Kind == "delivery")
                        .GroupBy(row => row.Object).AnyAsync(rows => rows.Count() > 1))
                        broken.Add($"{tenant.Slug}: a delivery was applied twice");
                });
            }

            Say("found " + JsonSerializer.Serialize(new Finding(await CountAsync(shown: true), await CountAsync(), states, published, broken)));
        }

        private async Task<Guid> PublishAsync()
        {
            var id = Guid.Empty;
            await With<PublicationRegister>(Force, async register =>
            {
                var content = new PublicationContent(
                    "Fake notes", "Check the foil.", Priority.Normal, DateOnly.FromDateTime(Now).AddDays(7), new([PartnershipKind.Pubwatch], [], [], []));
                (id, var version) = (await register.SaveAsync(await OfficerAsync(), null, 0, content)).Value;
                _ = (await register.PublishAsync(await OfficerAsync(), id, version, namesNobody: false)).Value;
            });
            return id;
        }

        private Task<bool> DeliverAsync() => With<DeliveryJob>(Force, job => job.RunAsync(CancellationToken.None));

        private async Task<Dictionary<string, int>> CountAsync(bool shown = false)
        {
            var counts = new Dictionary<string, int>();
            foreach (var partnership in Partnerships)
            {
                await With<TenantDatabase<PartnershipDb>>(partnership, async database =>
                {
                    await using var db = database.Open();
                    counts[partnership.Slug] = await db.Alerts.CountAsync(alert => !shown || alert.RecalledAt == null);
                });
            }

            return counts;
        }

        private async Task<IAsyncDisposable> HoldAsync(Tenant tenant)
        {
            IAsyncDisposable? held = null;
            await With<CurrentTenant>(tenant, async current =>
            {
                var connection = new Microsoft.Data.Sqlite.SqliteConnection(SqliteFile.ConnectionString(current.Key.PathOf(TenantDatabase<ForceDb>.FileName)));
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "BEGIN IMMEDIATE";
                await command.ExecuteNonQueryAsync();
                held = connection;
            });
            return held!;
        }

        private async Task<Actor> OfficerAsync()
        {
            Account? account = null;
            await With<PlaceRecords>(Force, async records =>
            {
                await using var db = records.Open();
                account = await db.Accounts.SingleAsync();
            });
            return services.GetRequiredService<Actors>().Of(AccountClaims.PrincipalOf(account!, Force));
        }

        private Task<bool> With<TService>(Tenant tenant, Func<TService, Task> work)
            where TService : notnull =>
            services.GetRequiredService<TenantRounds>().RunAsync(tenant.Id, async (provider, _) =>
            {
                await work(provider.GetRequiredService<TService>());
                return true;
            }, CancellationToken.None);

        private Tenant Find(string slug) => services.GetRequiredService<TenantStore>().Find(slug)!;

        private static async Task UntilAsync(Func<Task<bool>> holds)
        {
            while (!await holds())
                await Task.Delay(20);
        }

        private static void Say(string line)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
