using System.Text.Json;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Operators;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Provisioning;

/// <summary>What runs in the process that is killed while it makes a partnership: it stands still before the step that is asked for.</summary>
internal static class CrashingMaker
{
    public const string Name = "crashing-maker";

    /// <summary>What the next start finds.</summary>
    public sealed record Finding(bool IsServed, string? Profile, int Galleries, int People, bool IsMade, IReadOnlyList<string> Reasons);

    public static async Task<int> RunAsync(string directory, string act)
    {
        var opened = 0;
        string? wanted = act == "look" ? null : act;
        await using var application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Portal:DataDirectory", Path.Combine(directory, "data"));
            host.UseSetting("Portal:KeysDirectory", Path.Combine(directory, "keys"));
            host.UseSetting("Portal:Jobs", "false");
            if (wanted is not null)
            {
                // Each step opens the partnership's database once: before the tables, before what it begins with, before the invitation.
                host.ConfigureTestServices(services => services.AddScoped(provider => new TenantDatabase<PartnershipDb>(
                    provider.GetRequiredService<CurrentTenant>(), provider.GetRequiredService<TenantSignals>(), options => Open(options, directory))));
            }
        });
        var services = application.Services;
        if (wanted is null)
            await LookAsync(services);
        else
            await MakeAsync(services);
        return 0;

        PartnershipDb Open(DbContextOptions<PartnershipDb> options, string data)
        {
            opened++;
            if ((wanted, opened) is ("before-tables", 1) or ("before-content", 2) or ("before-invitation", 3))
            {
                Say("reached");
                Thread.Sleep(Timeout.Infinite);
            }

            if ((wanted, opened) is ("before-note", 2))
                HoldCatalogue(Path.Combine(data, "data", CatalogueDatabase.FileName), options);
            return new PartnershipDb(options);
        }
    }

    private static async Task MakeAsync(IServiceProvider services)
    {
        var someone = new Actor(Guid.NewGuid(), "An operator", null, null, Roles.Operator, Affiliation.Business,
            new HashSet<string> { OperatorPermissions.Places }, DateTime.UtcNow, null);
        var place = new NewPlace("Gamma Watch", "gamma", "#0f6b5c", new("Nadia Hart", "nadia@town.example", Roles.Administrator, Affiliation.Business))
        {
            Kind = PartnershipKind.Pubwatch,
            Area = "North",
        };
        await services.GetRequiredService<PlaceRegister>().CreatePartnershipAsync(someone, place);
        Say("made");
    }

    // With the catalogue held, the note that the partnership is made cannot be written; its content can.
    private static void HoldCatalogue(string catalogue, DbContextOptions<PartnershipDb> options)
    {
        var connection = new SqliteConnection($"Data Source={catalogue};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        _ = Task.Run(async () =>
        {
            await using var db = new PartnershipDb(options);
            while (!await db.Profiles.AnyAsync())
                await Task.Delay(20);
            Say("reached");
            GC.KeepAlive(connection);
            await Task.Delay(Timeout.Infinite);
        });
    }

    private static async Task LookAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<TenantStore>();
        await store.WhenSettledAsync(CancellationToken.None);
        var reasons = store.SetAside.Select(aside => aside.Reason).ToList();
        await using var catalogue = services.GetRequiredService<CatalogueDatabase>().Open();
        var isMade = await catalogue.Tenants.AllAsync(tenant => tenant.MadeAt != null && tenant.PlannedArea == null);
        if (store.Find("gamma") is not { } gamma)
        {
            Say("found " + JsonSerializer.Serialize(new Finding(false, null, 0, 0, isMade, reasons)));
            return;
        }

        await services.GetRequiredService<TenantRounds>().RunAsync(gamma.Id, async (provider, token) =>
        {
            await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
            var profile = await db.Profiles.SingleOrDefaultAsync(token);
            Say("found " + JsonSerializer.Serialize(new Finding(
                true, profile is null ? null : $"{profile.Name}, {profile.Kind}, {profile.Area}", await db.Galleries.CountAsync(token), await db.Accounts.CountAsync(token), isMade, reasons)));
            return true;
        }, CancellationToken.None);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
