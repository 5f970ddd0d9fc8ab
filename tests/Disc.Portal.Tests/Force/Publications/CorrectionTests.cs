using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Tests.Force.Publications;

public class CorrectionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly PublishingDesk desk = new(portal);

    [Fact]
    public async Task A_correction_reaches_the_same_partnerships_once_and_says_when_it_was_made()
    {
        var id = await StandingAsync();
        await desk.OpenAsync(portal.Beta);
        portal.Clock.Advance(TimeSpan.FromMinutes(12));
        using var screen = await portal.With<TenantSignals, SignalSubscription>(portal.Alpha, signals => Task.FromResult(signals.Listen()));

        Assert.True((await desk.CorrectAsync(id, "Fake notes: fifties, not twenties", lastDay: desk.Today.AddDays(3))).Succeeded);
        await desk.DeliverAsync();
        await desk.DeliverAsync();

        var alert = Assert.Single(await desk.AlertsAsync(portal.Alpha, id));
        Assert.Equal("Fake notes: fifties, not twenties", alert.Title);
        Assert.Equal((2, portal.Now), (alert.Edition, alert.CorrectedAt));
        Assert.Equal(Publication.ExpiryOf(desk.Today.AddDays(3)), alert.ExpiresAt);
        Assert.True(screen.Signals.TryRead(out var signal));
        Assert.Equal(new Signal(SignalTopics.Alerts, alert.Id), signal);
        Assert.Empty(await desk.AlertsAsync(portal.Beta, id));
        var delivery = Assert.Single(await desk.DeliveriesAsync(id));
        Assert.Equal((DeliveryState.Delivered, 2), (delivery.State, delivery.Edition));
        Assert.Equal([Verbs.Disclosed, Verbs.Altered], await desk.HistoryAsync(portal.Force, delivery.Id));
        Assert.Equal([Verbs.Collected, Verbs.Altered], await desk.HistoryAsync(portal.Alpha, delivery.Id));
        Assert.Empty(await desk.HistoryAsync(portal.Beta, delivery.Id));
        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(new Uri($"/alpha/alerts/{alert.Id:N}", UriKind.Relative));
        Assert.Contains($"corrected {London.DayOf(portal.Now).InWords()}, {London.Local(portal.Now):HH:mm}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_correction_beats_an_earlier_one_that_arrives_late()
    {
        var id = await StandingAsync();
        await desk.CorrectAsync(id, "Second");
        var late = await desk.DueAsync(id);
        await desk.CorrectAsync(id, "Third");
        await desk.DeliverAsync();

        var answer = await desk.KnockAsync(portal.Alpha, late);

        Assert.Equal(Arrival.SeenBefore, answer.Value);
        Assert.Equal("Third", Assert.Single(await desk.AlertsAsync(portal.Alpha, id)).Title);
    }

    [Fact]
    public async Task A_correction_made_while_the_first_edition_is_on_its_way_still_arrives_and_both_stand_on_record()
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        var first = await desk.DueAsync(id);
        await desk.CorrectAsync(id, "Put right on the way");

        Assert.Equal(Arrival.Arrived, (await desk.KnockAsync(portal.Alpha, first)).Value);
        await NoteAsync(first, 1);
        Assert.Equal(DeliveryState.Correcting, Assert.Single(await desk.DeliveriesAsync(id)).State);
        await desk.DeliverAsync();

        Assert.Equal("Put right on the way", Assert.Single(await desk.AlertsAsync(portal.Alpha, id)).Title);
        Assert.Equal([Verbs.Disclosed, Verbs.Altered], await desk.HistoryAsync(portal.Force, first.Delivery));
        Assert.Equal([Verbs.Collected, Verbs.Altered], await desk.HistoryAsync(portal.Alpha, first.Delivery));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_recall_beats_a_correction_whichever_comes_first()
    {
        var id = await StandingAsync();
        await desk.CorrectAsync(id, "Corrected");
        var late = await desk.DueAsync(id);
        Assert.True((await desk.RecallAsync(id)).Succeeded);
        Assert.False((await desk.CorrectAsync(id, "After the recall")).Succeeded);
        await desk.DeliverAsync();

        var answer = await desk.KnockAsync(portal.Alpha, late);
        await NoteAsync(late, 2);

        Assert.Equal(Arrival.RecalledBefore, answer.Value);
        Assert.False(Assert.Single(await desk.AlertsAsync(portal.Alpha, id)).IsShownAt(portal.Now));
        Assert.Equal(DeliveryState.Recalled, Assert.Single(await desk.DeliveriesAsync(id)).State);
    }

    [Fact]
    public async Task A_correction_follows_what_stands_there_also_after_the_partnership_switched_off_and_its_agreement_lapsed()
    {
        await desk.OpenAsync(portal.Alpha);
        Assert.True((await desk.AgreeAsync(portal.Alpha, desk.Today, desk.Today.AddDays(1))).Succeeded);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        await desk.DeliverAsync();
        await desk.SwitchAsync(portal.Alpha, directAuthoring: false);
        portal.Clock.Advance(TimeSpan.FromDays(2));

        Assert.True((await desk.CorrectAsync(id, "It was another street")).Succeeded);
        await desk.DeliverAsync();

        Assert.Equal("It was another street", Assert.Single(await desk.AlertsAsync(portal.Alpha, id)).Title);
        await desk.OpenAsync(portal.Alpha);
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_or_was_typed_over_an_older_one_is_refused_and_the_first_stays()
    {
        var id = await StandingAsync();
        var board = await desk.BoardAsync(id);
        var typed = Correction.From(board.Content) with { Title = "Typed over" };
        Task<Outcome<Done>> Send(int version, Correction correction) => portal.With<PublicationRegister, Outcome<Done>>(
            portal.Force, register => register.CorrectAsync(desk.Author, id, version, correction, namesNobody: false));

        Assert.Equal("Nothing is changed yet.", (await Send(board.Version, Correction.From(board.Content))).Refusal?.Message);
        Assert.Equal("Title", (await Send(board.Version, typed with { Title = " " })).Refusal?.Field);
        Assert.Equal("LastDay", (await Send(board.Version, typed with { LastDay = desk.Today.AddDays(-1) })).Refusal?.Field);
        Assert.Equal(nameof(PublicationRules.Question), (await Send(board.Version, typed with { Text = "Dean Marlow did it." })).Refusal?.Field);
        Assert.True((await desk.CorrectAsync(id, "Corrected meanwhile")).Succeeded);
        Assert.Equal(PublicationRules.Stale, (await Send(board.Version, typed)).Refusal);
        Assert.Equal("Corrected meanwhile", (await desk.BoardAsync(id)).Content.Title);
    }

    private async Task<Guid> StandingAsync()
    {
        await desk.OpenAsync(portal.Alpha);
        var id = await desk.PublishAsync(desk.Content(PublishingDesk.Picked(portal.Alpha)));
        await desk.DeliverAsync();
        return id;
    }

    private Task<bool> NoteAsync(DueDelivery due, int edition) => portal.With<DeliveryOutbox, bool>(portal.Force, async outbox =>
    {
        await outbox.NoteAsync(Actor.Portal(portal.Force, portal.Now), [new(due.Delivery, DeliveryAnswer.Kinds.Delivered, edition)], CancellationToken.None);
        return true;
    });
}
