using Disc.Portal.Force;
using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Force.Publications;

/// <summary>What tests of publishing do, in the words of publishing.</summary>
internal sealed class PublishingDesk(TestPortal portal)
{
    public Actor Author => portal.ActorOf(portal.Force, TestRole.Author);

    public Task<Outcome<Done>> AgreeAsync(Tenant partnership, DateOnly signedOn, DateOnly certifiedUntil) =>
        portal.With<AgreementRegister, Outcome<Done>>(portal.Force, register => register.RecordAsync(
            portal.ActorOf(portal.Force, TestRole.InformationManager), partnership.Id, new("2026.1", "The chair", signedOn, certifiedUntil)));

    /// <summary>Gives a partnership a valid agreement and its consent to direct authoring.</summary>
    public async Task OpenAsync(Tenant partnership)
    {
        Assert.True((await AgreeAsync(partnership, Today.AddDays(-10), Today.AddDays(300))).Succeeded);
        await SwitchAsync(partnership, directAuthoring: true);
    }

    public Task SwitchAsync(Tenant partnership, bool directAuthoring) =>
        portal.With<TenantDatabase<PartnershipDb>, bool>(partnership, async database =>
        {
            await using var db = database.Open();
            var profile = await db.Profiles.SingleAsync();
            profile.Share(false, false, false, directAuthoring, false, portal.Now);
            await db.SaveChangesAsync();
            return true;
        });

    public DateOnly Today => DateOnly.FromDateTime(portal.Now);

    public PublicationContent Content(Audience audience, string title = "Fake notes in circulation") =>
        new(title, "Counterfeit twenty pound notes were passed on Tuesday. **Check** the foil.", Priority.High, Today.AddDays(7), audience);

    public static Audience Picked(params Tenant[] partnerships) => new([], [], [.. partnerships.Select(tenant => tenant.Id.Value)], []);

    public async Task<Guid> DraftAsync(PublicationContent content)
    {
        var saved = await portal.With<PublicationRegister, Outcome<(Guid Id, int Version)>>(portal.Force, register => register.SaveAsync(Author, null, 0, content));
        return saved.Value.Id;
    }

    /// <summary>Publishes without delivering.</summary>
    public async Task<Guid> PublishAsync(PublicationContent content)
    {
        var id = await DraftAsync(content);
        var published = await portal.With<PublicationRegister, Outcome<Done>>(portal.Force, register => register.PublishAsync(Author, id, 1, namesNobody: false));
        Assert.True(published.Succeeded, published.Refusal?.Message);
        return id;
    }

    public Task<Outcome<Done>> RecallAsync(Guid id) =>
        portal.With<PublicationRegister, Outcome<Done>>(portal.Force, register => register.RecallAsync(Author, id));

    /// <summary>Corrects the words of what is published, as it stands now.</summary>
    public async Task<Outcome<Done>> CorrectAsync(Guid id, string title, string? text = null, DateOnly? lastDay = null)
    {
        var board = await BoardAsync(id);
        var correction = Correction.From(board.Content) with { Title = title, Text = text ?? board.Content.Text, LastDay = lastDay ?? board.Content.LastDay };
        return await portal.With<PublicationRegister, Outcome<Done>>(
            portal.Force, register => register.CorrectAsync(Author, id, board.Version, correction, namesNobody: true));
    }

    /// <summary>What the outbox would carry now, taken out by a round that is slow to knock.</summary>
    public Task<DueDelivery> DueAsync(Guid publication) => portal.With<DeliveryOutbox, DueDelivery>(portal.Force, async outbox =>
        (await outbox.DueAsync(portal.Now, [], 10, CancellationToken.None)).Single(due => due.Publication == publication));

    /// <summary>Knocks with what a slow round had taken out.</summary>
    public Task<Outcome<Arrival>> KnockAsync(Tenant partnership, DueDelivery due) =>
        portal.With<ItemDeliveries, Outcome<Arrival>>(partnership, door => door.ReceiveAsync(Actor.Portal(portal.Force, portal.Now), due.Item!));

    /// <summary>The verbs of the history about a thing, in order.</summary>
    public Task<List<string>> HistoryAsync(Tenant tenant, Guid thing) => portal.With<PlaceRecords, List<string>>(tenant, async records =>
    {
        await using var db = records.Open();
        return await db.History.Where(row => row.Object == thing).OrderBy(row => row.Number).Select(row => row.Verb).ToListAsync();
    });

    public Task DeliverAsync() => portal.With<DeliveryJob, bool>(portal.Force, async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    public async Task<PublicationRecord> BoardAsync(Guid id) =>
        (await portal.With<PublicationRegister, Outcome<PublicationRecord>>(portal.Force, register => register.OpenAsync(Author, id))).Value;

    public Task<List<Delivery>> DeliveriesAsync(Guid id) => portal.With<TenantDatabase<ForceDb>, List<Delivery>>(portal.Force, async database =>
    {
        await using var db = database.Open();
        return await db.Deliveries.AsNoTracking().Where(d => d.Publication == id).ToListAsync();
    });

    /// <summary>What of a publication stands in a partnership, recalled or not.</summary>
    public Task<List<Alert>> AlertsAsync(Tenant partnership, Guid publication) =>
        portal.With<TenantDatabase<PartnershipDb>, List<Alert>>(partnership, async database =>
        {
            await using var db = database.Open();
            return await db.Alerts.AsNoTracking().Where(alert => alert.Publication == publication).ToListAsync();
        });
}
