using System.Net;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Publications;

public class PublishingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly PublishingDesk desk = new(portal);

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_publication_reaches_the_chosen_partnership_and_no_other()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.OpenAsync(portal.Beta);

        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        await desk.DeliverAsync();

        var alert = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        Assert.True(alert.IsShownAt(portal.Now));
        Assert.Equal("Testshire Police", alert.Author);
        Assert.Empty(await desk.AlertsAsync(portal.Beta, id));
        var delivery = Assert.Single((await desk.BoardAsync(id)).Deliveries);
        Assert.Equal(DeliveryState.Delivered, delivery.State);
        Assert.Equal("Alpha Watch", delivery.Partnership);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_partnership_of_another_force_never_gets_it_not_even_when_it_is_picked()
    {
        await desk.OpenAsync(portal.Alpha);
        var tenants = portal.Services.GetRequiredService<TenantRegister>();
        var nobody = Actor.Portal(null, portal.Now);
        var other = (await tenants.CreateForceAsync(nobody, new("elsewhere", "Elsewhere Police", "#000000", false))).Value;
        var stranger = (await tenants.CreatePartnershipAsync(nobody, new("gamma", "Gamma Watch", "#000000", false), other.Id, PartnershipKind.BusinessWatch, "Coast")).Value;
        await desk.SwitchAsync(stranger, directAuthoring: true);

        var id = await desk.PublishAsync(desk.Content(new([PartnershipKind.BusinessWatch], ["Coast"], [stranger.Id.Value], [])));
        await desk.DeliverAsync();

        Assert.Empty(await desk.AlertsAsync(stranger, id));
        Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        Assert.DoesNotContain(await desk.DeliveriesAsync(id), delivery => delivery.Partnership == stranger.Id.Value);
        Assert.False((await desk.AgreeAsync(stranger, desk.Today, desk.Today.AddDays(30))).Succeeded);
    }

    [Fact]
    [Trait("Rule", "10")]
    public async Task A_partnership_without_a_valid_agreement_is_refused_with_that_reason()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.SwitchAsync(portal.Beta, directAuthoring: true);
        Assert.True((await desk.AgreeAsync(portal.Beta, new(2025, 3, 1), new(2026, 3, 1))).Succeeded);

        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha, portal.Beta)));
        await desk.DeliverAsync();

        var refused = Assert.Single((await desk.BoardAsync(id)).Deliveries, delivery => delivery.State == DeliveryState.Refused);
        Assert.Equal("Beta Pubwatch", refused.Partnership);
        Assert.StartsWith("Its agreement lapsed on 1 March 2026.", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(await desk.AlertsAsync(portal.Beta, id));
        Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
    }

    [Fact]
    [Trait("Rule", "10")]
    public async Task An_agreement_that_lapses_while_the_delivery_waits_stops_it()
    {
        await desk.OpenAsync(portal.Beta);
        Assert.True((await desk.AgreeAsync(portal.Alpha, desk.Today.AddDays(-1), desk.Today)).Succeeded);
        await desk.SwitchAsync(portal.Alpha, directAuthoring: true);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await desk.DeliverAsync();

        Assert.Empty(await desk.AlertsAsync(portal.Alpha, id));
        var delivery = Assert.Single((await desk.BoardAsync(id)).Deliveries);
        Assert.Equal(DeliveryState.Refused, delivery.State);
        Assert.StartsWith("Its agreement lapsed on", delivery.Reason, StringComparison.Ordinal);
        await desk.OpenAsync(portal.Alpha);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task A_partnership_that_has_not_switched_on_messages_refuses_with_its_own_reason_and_gets_it_after_it_has()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.SwitchAsync(portal.Alpha, directAuthoring: false);

        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        await desk.DeliverAsync();

        var refused = Assert.Single((await desk.BoardAsync(id)).Deliveries);
        Assert.Equal(DeliveryState.Refused, refused.State);
        Assert.StartsWith("It has not switched on messages from the force", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(await desk.AlertsAsync(portal.Alpha, id));

        await desk.SwitchAsync(portal.Alpha, directAuthoring: true);
        Assert.True((await portal.With<PublicationRegister, Outcome<Done>>(portal.Force, register => register.TryAgainAsync(desk.Author, id))).Succeeded);
        await desk.DeliverAsync();
        Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_recall_takes_it_out_of_every_partnership_and_says_so_to_open_screens_and_to_nobody_else()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.OpenAsync(portal.Beta);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        await desk.DeliverAsync();
        var alert = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        using var openScreen = await Listen(portal.Alpha);
        using var otherScreen = await Listen(portal.Beta);

        Assert.True((await desk.RecallAsync(id)).Succeeded);
        await desk.DeliverAsync();

        Assert.False(Assert.Single(await desk.AlertsAsync(portal.Alpha, id)).IsShownAt(portal.Now));
        Assert.True(openScreen.Signals.TryRead(out var signal));
        Assert.Equal(new Signal(SignalTopics.Alerts, alert.Id, Withdrawn: true), signal);
        Assert.False(otherScreen.Signals.TryRead(out _));
        var board = await desk.BoardAsync(id);
        Assert.Equal(PublicationState.Recalled, board.State);
        Assert.All(board.Deliveries, delivery => Assert.Equal(DeliveryState.Recalled, delivery.State));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_recall_beats_a_delivery_that_comes_later()
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        var late = await portal.With<DeliveryOutbox, IReadOnlyList<DueDelivery>>(portal.Force, outbox => outbox.DueAsync(portal.Now, [], 10, CancellationToken.None));

        Assert.True((await desk.RecallAsync(id)).Succeeded);
        await desk.DeliverAsync();
        // Another round had taken the delivery out before the recall, and knocks only now.
        var delivery = Assert.Single(late, due => due.Publication == id);
        var answer = await portal.With<Portal.Partnerships.Arrivals.ItemDeliveries, Outcome<Portal.Partnerships.Arrivals.Arrival>>(
            portal.Alpha, door => door.ReceiveAsync(Actor.Portal(portal.Force, portal.Now), delivery.Item!));
        await portal.With<DeliveryOutbox, bool>(portal.Force, async outbox =>
        {
            await outbox.NoteAsync(Actor.Portal(portal.Force, portal.Now), [new(delivery.Delivery, DeliveryAnswer.Kinds.Delivered, 1)], CancellationToken.None);
            return true;
        });

        Assert.Equal(Portal.Partnerships.Arrivals.Arrival.RecalledBefore, answer.Value);
        Assert.Empty(await desk.AlertsAsync(portal.Alpha, id));
        Assert.Equal(DeliveryState.Recalled, Assert.Single(await desk.DeliveriesAsync(id)).State);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Every_crossing_stands_in_the_history_of_both_sides()
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        await desk.DeliverAsync();
        await desk.RecallAsync(id);
        await desk.DeliverAsync();
        var delivery = Assert.Single(await desk.DeliveriesAsync(id)).Id;

        Assert.Equal([Verbs.Disclosed, Verbs.Withdrew], await desk.HistoryAsync(portal.Force, delivery));
        Assert.Equal([Verbs.Collected, Verbs.Withdrew], await desk.HistoryAsync(portal.Alpha, delivery));
        Assert.Empty(await desk.HistoryAsync(portal.Beta, delivery));
        foreach (var tenant in new[] { portal.Force, portal.Alpha, portal.Beta })
            Assert.Null((await portal.With<PlaceRecords, ChainReport>(tenant, async records => await VerifyAsync(records))).FirstBroken);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task History_and_signals_of_a_publication_hold_ids_and_none_of_its_words()
    {
        await desk.OpenAsync(portal.Alpha);
        using var force = await Listen(portal.Force);
        using var alpha = await Listen(portal.Alpha);

        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha), "Zanzibarquartz at the harbour"));
        await desk.DeliverAsync();

        foreach (var tenant in new[] { portal.Force, portal.Alpha })
        {
            var fields = await portal.With<PlaceRecords, List<string?>>(tenant, async records =>
            {
                await using var db = records.Open();
                return await db.History.Select(row => row.Fields).ToListAsync();
            });
            Assert.NotEmpty(fields);
            Assert.DoesNotContain(fields, words => words?.Contains("Zanzibarquartz", StringComparison.OrdinalIgnoreCase) == true);
        }

        var heard = new List<Signal>();
        while (force.Signals.TryRead(out var signal) || alpha.Signals.TryRead(out signal))
            heard.Add(signal);
        Assert.Contains(heard, signal => signal.Topic == SignalTopics.Alerts && signal.Id is not null && !signal.Withdrawn);
        Assert.Contains(heard, signal => signal.Topic == SignalTopics.Publications && signal.Id == id);
        Assert.DoesNotContain(heard, signal => signal.ToString().Contains("Zanzibarquartz", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_title_that_looks_like_a_name_is_asked_about_and_not_blocked()
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.DraftAsync(desk.Content(PublishingDesk.Picked(portal.Alpha), "Dean Marlow seen at the harbour"));

        var asked = await portal.With<PublicationRegister, Outcome<Done>>(portal.Force, register => register.PublishAsync(desk.Author, id, 1, namesNobody: false));
        Assert.Equal(nameof(PublicationRules.Question), asked.Refusal?.Field);
        Assert.Contains("“Dean Marlow”", asked.Refusal!.Message, StringComparison.Ordinal);
        Assert.Empty(await desk.DeliveriesAsync(id));

        var confirmed = await portal.With<PublicationRegister, Outcome<Done>>(portal.Force, register => register.PublishAsync(desk.Author, id, 1, namesNobody: true));
        Assert.True(confirmed.Succeeded);
    }

    [Theory]
    [InlineData(TestRole.Officer)]
    [InlineData(TestRole.Analyst)]
    [InlineData(TestRole.Coordinator)]
    [InlineData(TestRole.InformationManager)]
    public async Task Only_authors_publish(TestRole role)
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.DraftAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        var actor = portal.ActorOf(portal.Force, role);

        var answers = await portal.With<PublicationRegister, bool[]>(portal.Force, async register =>
        [
            (await register.PublishAsync(actor, id, 1, false)).Succeeded,
            (await register.SaveAsync(actor, null, 0, desk.Content(Audience.Nobody))).Succeeded,
            (await register.RecallAsync(actor, id)).Succeeded,
            (await register.TryAgainAsync(actor, id)).Succeeded,
            (await register.ListAsync(actor)).Succeeded,
            (await register.OpenAsync(actor, id)).Succeeded,
        ]);

        Assert.DoesNotContain(true, answers);
        Assert.Empty(await desk.DeliveriesAsync(id));
        var page = await (await portal.SignedInAsync(portal.Force, role)).GetAsync("/testshire/publications/new");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Contains("/refused", page.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRole.Administrator)]
    [InlineData(TestRole.PoliceAdministrator)]
    public async Task Nobody_of_a_partnership_reaches_the_forces_pages(TestRole role)
    {
        var client = await portal.SignedInAsync(portal.Alpha, role);

        foreach (var page in new[] { "publications", "publications/new", "network", "network/beta/agreement", "network/beta/accreditation" })
        {
            Assert.Contains("/alpha/refused", (await client.GetAsync($"/alpha/{page}")).Headers.Location!.ToString(), StringComparison.Ordinal);
            Assert.Contains("/testshire/sign-in", (await client.GetAsync($"/testshire/{page}")).Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_and_a_stale_save_is_refused()
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.DraftAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        var otherAuthor = desk.Author with { AccountId = Guid.NewGuid(), Stamp = null };

        await portal.With<PublicationRegister, bool>(portal.Force, async register =>
        {
            Assert.Equal(PublicationRules.NotFound, (await register.OpenAsync(otherAuthor, id)).Refusal);
            Assert.Equal(PublicationRules.NotFound, (await register.PublishAsync(otherAuthor, id, 1, false)).Refusal);
            Assert.DoesNotContain((await register.ListAsync(otherAuthor)).Value, row => row.Id == id);
            Assert.True((await register.SaveAsync(desk.Author, id, 1, desk.Content(Audience.Nobody, "Another title"))).Succeeded);
            Assert.False((await register.SaveAsync(desk.Author, id, 1, desk.Content(Audience.Nobody, "A stale title"))).Succeeded);
            Assert.False((await register.PublishAsync(desk.Author, id, 1, false)).Succeeded);
            return true;
        });

        Assert.Equal("Another title", (await desk.BoardAsync(id)).Content.Title);
    }

    [Fact]
    public async Task Nothing_goes_out_without_an_audience_or_past_its_last_day_and_the_draft_stays()
    {
        var empty = await desk.DraftAsync(desk.Content(Audience.Nobody));
        var late = await desk.DraftAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)) with { LastDay = desk.Today.AddDays(-1) });

        await portal.With<PublicationRegister, bool>(portal.Force, async register =>
        {
            Assert.Equal("Audience", (await register.PublishAsync(desk.Author, empty, 1, false)).Refusal?.Field);
            Assert.Equal("LastDay", (await register.PublishAsync(desk.Author, late, 1, false)).Refusal?.Field);
            return true;
        });

        Assert.Equal(PublicationState.Draft, (await desk.BoardAsync(empty)).State);
        Assert.Empty(await desk.DeliveriesAsync(late));
    }

    [Fact]
    public async Task A_partnership_that_cannot_be_reached_is_tried_again_and_holds_nobody_else_up()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.OpenAsync(portal.Beta);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha, portal.Beta)));
        await SpoilAsync("ALTER TABLE Alerts RENAME TO AlertsAway");
        await desk.DeliverAsync();

        var waiting = Assert.Single((await desk.BoardAsync(id)).Deliveries, delivery => delivery.State == DeliveryState.Pending);
        Assert.Equal("Beta Pubwatch", waiting.Partnership);
        Assert.Equal("It did not answer. It is tried again.", waiting.Reason);
        Assert.Single(await desk.AlertsAsync(portal.Alpha, id));

        await SpoilAsync("ALTER TABLE AlertsAway RENAME TO Alerts");
        await desk.DeliverAsync();
        Assert.Empty(await desk.AlertsAsync(portal.Beta, id));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.DeliverAsync();
        Assert.Single(await desk.AlertsAsync(portal.Beta, id));
        Assert.Single(await desk.AlertsAsync(portal.Alpha, id));

        Task<bool> SpoilAsync(string sql) => portal.With<TenantDatabase<PartnershipDb>, bool>(portal.Beta, async database =>
        {
            await using var db = database.Open();
            await db.Database.ExecuteSqlRawAsync(sql);
            return true;
        });
    }

    [Fact]
    public async Task Two_rounds_at_once_deliver_once()
    {
        await desk.OpenAsync(portal.Alpha);
        await desk.OpenAsync(portal.Beta);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha, portal.Beta)));

        await Task.WhenAll(Task.Run(desk.DeliverAsync), Task.Run(desk.DeliverAsync));

        Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        Assert.Single(await desk.AlertsAsync(portal.Beta, id));
        Assert.All(await desk.DeliveriesAsync(id), delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));
        foreach (var delivery in await desk.DeliveriesAsync(id))
            Assert.Equal([Verbs.Disclosed], await desk.HistoryAsync(portal.Force, delivery.Id));
    }

    private Task<SignalSubscription> Listen(Tenant tenant) =>
        portal.With<TenantSignals, SignalSubscription>(tenant, signals => Task.FromResult(signals.Listen()));

    private static async Task<ChainReport> VerifyAsync(PlaceRecords records)
    {
        await using var db = records.Open();
        return await HistoryChain.VerifyAsync(db, null, CancellationToken.None);
    }
}
