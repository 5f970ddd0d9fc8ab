using System.Collections.Concurrent;
using Disc.Portal.Force;
using Disc.Portal.Force.Crossings;
using Disc.Portal.Partnerships;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Crossings;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Crossings;

public sealed class CrossingTests : IAsyncLifetime
{
    private readonly Received received = new();
    private readonly TestPortal portal;

    public CrossingTests() => portal = new TestPortal
    {
        Configure = services =>
        {
            services.AddSingleton(received);
            services.AddScoped<IForceTaker, ForceTaker>();
            services.AddScoped<IPartnershipTaker, PartnershipTaker>();
        },
    };

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact, Trait("Rule", "1")]
    public async Task What_a_partnership_sends_arrives_once_in_its_force_with_its_files_and_stands_on_record_at_both_ends()
    {
        var about = Guid.NewGuid();
        await SendUpAsync(portal.Alpha, about, "first", [1, 2, 3]);
        await SendUpAsync(portal.Alpha, about, "second", []);

        await portal.CarryCrossingsAsync();
        await portal.CarryCrossingsAsync();

        Assert.Equal([(portal.Alpha.Id, "first", 3), (portal.Alpha.Id, "second", 0)], received.Up);
        Assert.Equal([Verbs.Disclosed, Verbs.Disclosed], await HistoryAsync<PartnershipDb>(portal.Alpha, about));
        Assert.Equal([Verbs.Collected, Verbs.Collected], await HistoryAsync<ForceDb>(portal.Force, about));
        Assert.Empty(await HistoryAsync<PartnershipDb>(portal.Beta, about));
        // What it carried is gone at the sender's end.
        Assert.All(await RowsAsync<PartnershipDb>(portal.Alpha), row => Assert.True(row is { State: CrossingState.Taken, Body: "", Files: [] }));
    }

    [Fact, Trait("Rule", "1")]
    public async Task What_the_force_sends_arrives_in_the_partnership_it_is_for_and_in_no_other()
    {
        await SendDownAsync(portal.Beta, Guid.NewGuid(), "for Beta");

        await portal.CarryCrossingsAsync();

        Assert.Equal([(portal.Beta.Id, "for Beta")], received.Down);
        Assert.Equal(CrossingState.Taken, Assert.Single(await RowsAsync<ForceDb>(portal.Force)).State);
    }

    [Fact]
    public async Task One_that_fails_is_carried_again_after_a_pause_and_keeps_waiting_only_what_is_about_the_same_thing()
    {
        var (stuck, other) = (Guid.NewGuid(), Guid.NewGuid());
        await SendUpAsync(portal.Alpha, stuck, "fails", []);
        await SendUpAsync(portal.Alpha, stuck, "after it", []);
        await SendUpAsync(portal.Alpha, other, "another", []);

        await portal.CarryCrossingsAsync();
        await portal.CarryCrossingsAsync();
        Assert.Equal(["another"], received.Up.Select(item => item.Text));

        received.Fails = false;
        portal.Clock.Advance(TimeSpan.FromSeconds(3));
        await portal.CarryCrossingsAsync();
        Assert.Equal(["another", "fails", "after it"], received.Up.Select(item => item.Text));
    }

    [Fact]
    public async Task A_refusal_is_final_tells_its_reason_and_keeps_nothing_that_the_taker_began()
    {
        var about = Guid.NewGuid();
        await SendUpAsync(portal.Alpha, about, "refused", []);

        await portal.CarryCrossingsAsync();
        await portal.CarryCrossingsAsync();

        var row = Assert.Single(await RowsAsync<PartnershipDb>(portal.Alpha));
        Assert.Equal((CrossingState.Refused, "Not today."), (row.State, row.Reason));
        Assert.Equal([Verbs.Refused], await HistoryAsync<ForceDb>(portal.Force, about));
        Assert.Empty(received.Up);
    }

    [Fact]
    public async Task A_kind_that_nobody_takes_is_refused_and_said_so()
    {
        await SendUpAsync(portal.Alpha, Guid.NewGuid(), "unknown", [], "unheard-of");

        await portal.CarryCrossingsAsync();

        Assert.Equal(CrossingState.Refused, Assert.Single(await RowsAsync<PartnershipDb>(portal.Alpha)).State);
    }

    [Fact]
    public async Task What_was_taken_but_not_noted_at_the_senders_end_is_not_taken_again()
    {
        await SendUpAsync(portal.Alpha, Guid.NewGuid(), "once", []);
        var actor = Actor.Portal(portal.Force, portal.Now);
        // As a job that dies between taking in and noting it: the row still waits.
        var item = await portal.With<CrossingDoor<PartnershipDb>, ArrivedCrossing>(portal.Alpha, async door =>
            await door.PackAsync(Assert.Single(await door.DueAsync(actor, portal.Force.Id, default)), default));
        await portal.In(portal.Force, async provider => await provider.GetRequiredService<CrossingDoor<ForceDb>>().TakeAsync(
            actor, item, work => provider.GetServices<IForceTaker>().Single(taker => taker.Kind == item.Kind).TakeAsync(work, portal.Alpha, item, default), default));

        await portal.CarryCrossingsAsync();

        Assert.Single(received.Up);
        Assert.Equal(CrossingState.Taken, Assert.Single(await RowsAsync<PartnershipDb>(portal.Alpha)).State);
    }

    private Task<bool> SendUpAsync(Tenant from, Guid about, string text, byte[] file, string kind = "greeting") => portal.In(from, async provider =>
    {
        var files = provider.GetRequiredService<TenantFiles>();
        var sealedFile = new CrossingFile("greetings", Guid.NewGuid(), files.NewObjectKey(), "card.jpg", "image/jpeg");
        if (file.Length > 0)
            await files.WriteAsync(sealedFile.Folder, sealedFile.Id, sealedFile.Key, file, default);
        await using var work = await provider.GetRequiredService<TenantDatabase<PartnershipDb>>().BeginAsync(portal.ActorOf(from, TestRole.Administrator));
        work.Cross(kind, from.Force!.Value, about, new Greeting(text), file.Length > 0 ? [sealedFile] : []);
        await work.CommitAsync();
        return true;
    });

    private Task<bool> SendDownAsync(Tenant to, Guid about, string text) => portal.With<TenantDatabase<ForceDb>, bool>(portal.Force, async database =>
    {
        await using var work = await database.BeginAsync(portal.ActorOf(portal.Force, TestRole.Author));
        work.Cross("greeting", to.Id, about, new Greeting(text));
        await work.CommitAsync();
        return true;
    });

    private Task<List<Crossing>> RowsAsync<TDb>(Tenant tenant)
        where TDb : PlaceDb => portal.With<TenantDatabase<TDb>, List<Crossing>>(tenant, async database =>
        {
            await using var db = database.Open();
            return await db.Set<Crossing>().AsNoTracking().OrderBy(row => row.Number).ToListAsync();
        });

    private Task<List<string>> HistoryAsync<TDb>(Tenant tenant, Guid about)
        where TDb : PlaceDb => portal.With<TenantDatabase<TDb>, List<string>>(tenant, async database =>
        {
            await using var db = database.Open();
            return await db.History.Where(row => row.Object == about).OrderBy(row => row.Number).Select(row => row.Verb).ToListAsync();
        });

    internal sealed record Greeting(string Text);

    internal sealed class Received
    {
        private readonly ConcurrentQueue<(TenantId From, string Text, int Bytes)> up = new();
        private readonly ConcurrentQueue<(TenantId In, string Text)> down = new();

        public bool Fails { get; set; } = true;

        public IEnumerable<(TenantId From, string Text, int Bytes)> Up => up;

        public IEnumerable<(TenantId In, string Text)> Down => down;

        public void Came(TenantId from, string text, int bytes) => up.Enqueue((from, text, bytes));

        public void Arrived(TenantId there, string text) => down.Enqueue((there, text));
    }

    private sealed class ForceTaker(Received received) : IForceTaker
    {
        public string Kind => "greeting";

        public Task<Outcome<Done>> TakeAsync(Work<ForceDb> work, Tenant from, ArrivedCrossing item, CancellationToken cancellation)
        {
            var text = item.Read<Greeting>().Text;
            if (text == "fails" && received.Fails)
                throw new InvalidOperationException("This taker fails.");
            if (text == "refused")
            {
                work.Record(Verbs.Altered, "greeting", item.About);
                return Task.FromResult<Outcome<Done>>(new Refusal("Not today."));
            }

            received.Came(from.Id, text, item.Files.Sum(file => file.Bytes.Length));
            return Task.FromResult<Outcome<Done>>(Done.Yes);
        }
    }

    private sealed class PartnershipTaker(Received received, CurrentTenant current) : IPartnershipTaker
    {
        public string Kind => "greeting";

        public Task<Outcome<Done>> TakeAsync(Work<PartnershipDb> work, ArrivedCrossing item, CancellationToken cancellation)
        {
            received.Arrived(current.Tenant.Id, item.Read<Greeting>().Text);
            return Task.FromResult<Outcome<Done>>(Done.Yes);
        }
    }
}
