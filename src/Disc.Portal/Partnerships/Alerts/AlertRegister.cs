using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>The use cases of alerts within the partnership: what is shown now, reading one, writing and withdrawing one's own.</summary>
public sealed class AlertRegister(
    TenantDatabase<PartnershipDb> database, TenantFiles files, CurrentTenant current, PictureMark mark, TimeProvider clock)
{
    private static readonly Refusal NotFound = new("This alert is over, or was withdrawn.");

    /// <summary>The alerts shown now: the most urgent first, of those the newest.</summary>
    public async Task<IReadOnlyList<ShownAlert>> ShownAsync(Actor actor, int most = 100)
    {
        if (!actor.May(AlertPermissions.Read))
            return [];
        await using var db = database.OpenFor(actor);
        var shown = await Read(Shown(db, actor.At).OrderByDescending(alert => alert.PublishedAt).Take(most)).ToListAsync();
        return [.. shown.OrderByDescending(alert => alert.Priority).ThenByDescending(alert => alert.PublishedAt)];
    }

    /// <summary>One alert that is shown now.</summary>
    public async Task<Outcome<ShownAlert>> OpenAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(AlertPermissions.Read) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var alert = await Read(Shown(db, actor.At).Where(a => a.Id == id)).SingleOrDefaultAsync();
        return alert is null ? NotFound : alert;
    }

    /// <summary>The picture of an alert that is shown now, marked with the reader's name and the time (rule 9).</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> PictureAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.May(AlertPermissions.Read))
            return null;
        await using var db = database.OpenFor(actor);
        var found = await Shown(db, actor.At).Where(alert => alert.Id == id).Select(alert => new { alert.Picture, alert.PictureKey }).SingleOrDefaultAsync(cancellation);
        return found is { Picture: { } picture, PictureKey: { } key } && await files.ReadAsync(Alert.PictureFolder, picture, key, cancellation) is { } plain
            ? await mark.BurnAsync(plain, MarkWording.Of(actor.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation)
            : null;
    }

    /// <summary>Publishes an alert of the partnership's own; sent twice, it stands there once.</summary>
    public async Task<Outcome<Guid>> PublishAsync(Actor actor, AlertDraft draft)
    {
        if (actor.WhyNot(AlertPermissions.Write) is { } why)
            return why;
        if (AlertRules.WhyNotPublish(draft, London.DayOf(actor.At)) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        if (WordList.WhyAsk(AlertRules.Asks(draft), draft.WordsKept) is { } ask)
            return ask;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Alerts.AnyAsync(alert => alert.Id == draft.Id))
            return draft.Id;
        work.Db.Alerts.Add(new Alert(
            draft.Id, PlainText.Line(draft.Title)!, PlainText.Lines(draft.Text)!, AlertRules.PriorityOf(draft.Priority)!.Value, current.Tenant.Name, actor.At,
            London.StartOf(AlertRules.DayOf(draft.LastDay)!.Value.AddDays(1))));
        work.Record(Verbs.Collected, "alert", draft.Id);
        work.Tell(new Signal(SignalTopics.Alerts, draft.Id));
        await work.CommitAsync();
        return draft.Id;
    }

    /// <summary>Takes an alert of the partnership's own back, from screens that are open too.</summary>
    public async Task<Outcome<Done>> WithdrawAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(AlertPermissions.Write) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Alerts.SingleOrDefaultAsync(alert => alert.Id == id) is not { } alert)
            return NotFound;
        if (alert.Publication is not null)
            return new Refusal($"This alert is {alert.Author}'s. Only they can recall it.");
        if (alert.RecalledAt is not null)
            return Done.Yes;
        alert.Recall(actor.At);
        work.Record(Verbs.Withdrew, "alert", id);
        work.Tell(new Signal(SignalTopics.Alerts, id, Withdrawn: true));
        await work.CommitAsync();
        return Done.Yes;
    }

    private static IQueryable<Alert> Shown(PartnershipDb db, DateTime now)
    {
        var shown = db.Alerts.AsNoTracking().Where(alert => alert.RecalledAt == null && alert.PublishedAt <= now && now < alert.ExpiresAt);
        return db.ShowsPoliceContent() ? shown : shown.Where(alert => alert.Publication == null);
    }

    private static IQueryable<ShownAlert> Read(IQueryable<Alert> alerts) => alerts.Select(alert => new ShownAlert(
        alert.Id, alert.Title, alert.Text, alert.Priority, alert.Author, alert.PublishedAt, alert.ExpiresAt, alert.Publication == null, alert.CorrectedAt, alert.Picture != null));
}
