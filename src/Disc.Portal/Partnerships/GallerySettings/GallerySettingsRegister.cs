using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>The use cases of arranging galleries: purpose, audience and usual time of each. A narrower audience takes effect on open screens at once.</summary>
public sealed class GallerySettingsRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>The galleries in their order.</summary>
    public async Task<IReadOnlyList<ArrangedGallery>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(GallerySettingsPermissions.Arrange))
            return [];
        await using var db = database.OpenFor(actor);
        var names = await db.GroupNamesAsync(cancellation);
        var galleries = await db.Galleries.AsNoTracking().OrderBy(g => g.Order).ToListAsync(cancellation);
        var used = await db.Listings.Select(l => l.GalleryId).Distinct().ToHashSetAsync(cancellation);
        var listed = await db.ShownToAnybodyOn(London.DayOf(actor.At)).GroupBy(l => l.GalleryId)
            .Select(g => new { g.Key, Count = g.Select(l => l.SubjectId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return galleries.ConvertAll(g => new ArrangedGallery(
            g.Id, g.Name, g.Purpose, g.ListingDays, g.Audience, g.Audience.InWords(names), listed.GetValueOrDefault(g.Id), MayGo(g, used.Contains(g.Id)), g.Version));
    }

    /// <summary>Adds a gallery.</summary>
    public async Task<Outcome<Guid>> AddAsync(Actor actor, GalleryDraft draft, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GallerySettingsPermissions.Arrange) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var others = await work.Db.Galleries.Select(g => new { g.Name, g.Order }).ToListAsync(cancellation);
        if (others.Count >= GallerySettingsRules.Most)
            return GallerySettingsRules.TooMany;
        if (await WhyNotAsync(work.Db, draft, others.Select(other => other.Name), default, cancellation) is { Count: > 0 } refusals)
            return Outcome<Guid>.Refused(refusals);
        var gallery = new Gallery(
            Guid.CreateVersion7(), PlainText.Line(draft.Name)!, PlainText.Line(draft.Purpose)!, draft.ListingDays!.Value, others.Select(other => other.Order).DefaultIfEmpty().Max() + 1);
        gallery.Arrange(gallery.Name, gallery.Purpose, gallery.ListingDays, draft.Audience);
        work.Db.Galleries.Add(gallery);
        work.Record(Verbs.Collected, "gallery", gallery.Id, Words(draft));
        await work.CommitAsync(cancellation);
        return gallery.Id;
    }

    /// <summary>Says anew what a gallery is for, who sees it and how long a listing lasts; listings that run keep their day.</summary>
    public async Task<Outcome<Done>> ArrangeAsync(Actor actor, Guid id, GalleryDraft draft, int version, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GallerySettingsPermissions.Arrange) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Galleries.SingleOrDefaultAsync(g => g.Id == id, cancellation) is not { } gallery)
            return GallerySettingsRules.NotFound;
        if (gallery.Version != version)
            return GallerySettingsRules.Stale;
        var others = await work.Db.Galleries.Where(g => g.Id != id).Select(g => g.Name).ToListAsync(cancellation);
        if (await WhyNotAsync(work.Db, draft, others, gallery.Audience, cancellation) is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        var audienceChanged = gallery.Audience != draft.Audience;
        gallery.Arrange(PlainText.Line(draft.Name)!, PlainText.Line(draft.Purpose)!, draft.ListingDays!.Value, draft.Audience);
        work.Record(Verbs.Altered, "gallery", id, Words(draft));
        // Whoever is not in the audience any more loses the faces now, not with the next page.
        work.Tell(new Signal(SignalTopics.Galleries, Withdrawn: audienceChanged));
        work.Tell(new Signal(SignalTopics.Sightings));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Removes a gallery in which nobody ever was.</summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GallerySettingsPermissions.Arrange) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Galleries.SingleOrDefaultAsync(g => g.Id == id, cancellation) is not { } gallery)
            return GallerySettingsRules.NotFound;
        if (!MayGo(gallery, await work.Db.Listings.AnyAsync(l => l.GalleryId == id, cancellation)))
            return GallerySettingsRules.InUse;
        work.Db.Galleries.Remove(gallery);
        work.Record(Verbs.Erased, "gallery", id);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    // Whoever is sought needs a gallery of that kind, and the scheme needs its own.
    private static bool MayGo(Gallery gallery, bool used) => !used && gallery.Kind == GalleryKind.General;

    private static string Words(GalleryDraft draft) =>
        $"{draft.ListingDays} days, for {(draft.Audience.IsEverybody ? "everybody" : string.Join(' ', draft.Audience.Groups.Select(group => group.ToString("N"))))}";

    private static async Task<IReadOnlyList<Refusal>> WhyNotAsync(
        PartnershipDb db, GalleryDraft draft, IEnumerable<string> others, Audience before, CancellationToken cancellation) =>
        [.. GallerySettingsRules.WhyNot(draft, others).Append(await db.WhyNotAddressAsync(draft.Audience, before, cancellation)).OfType<Refusal>()];
}
