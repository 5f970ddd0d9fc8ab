using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.ViewingBudget;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What members see of the galleries. Every view is recorded with the subjects that it showed.</summary>
public sealed class GalleryRegister(TenantDatabase<PartnershipDb> database, SeenFaces seen, Budget budget)
{
    // How many associates and how many incidents a member reads of one subject.
    private const int MostAssociates = 12, MostIncidents = 5;

    private static readonly GalleryPageContent Nothing = new([], 0, [], 0);

    /// <summary>A page of faces.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="wish">What they want to see.</param>
    /// <param name="byStream">Whether the stream refreshed the page: then nobody asked for it, and only new faces are recorded.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<GalleryPageContent> ShowAsync(Actor actor, GalleryWish wish, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.View))
            return Nothing;
        GalleryPageContent content;
        await using (var db = database.OpenFor(actor))
        {
            var own = await db.GroupsOfAsync(actor, cancellation);
            var shown = await ShownAsync(db, own, actor, cancellation);
            var counts = shown.GroupBy(listing => listing.GalleryId).ToDictionary(gallery => gallery.Key, gallery => gallery.Select(listing => listing.SubjectId).Distinct().Count());
            // Whom members must not let in stands first.
            var galleries = await db.Galleries.AsNoTracking().OrderByDescending(g => g.Kind == GalleryKind.Exclusions).ThenBy(g => g.Order).ToListAsync(cancellation);
            var wanted = await OrderedAsync(db, own, actor, wish, shown, cancellation);
            content = new GalleryPageContent(
                [.. galleries.Where(g => counts.ContainsKey(g.Id)).Select(g => new GalleryCount(g.Id, g.Name, g.Purpose, counts[g.Id]))],
                shown.Select(listing => listing.SubjectId).Distinct().Count(),
                await FacesAsync(db, [.. wanted.Skip((Math.Max(1, wish.Page) - 1) * GalleryWish.PageSize).Take(GalleryWish.PageSize)], shown, cancellation),
                wanted.Count,
                shown.Aggregate(Captions.None, (all, listing) => all | listing.Captions),
                shown.Exists(listing => listing.FollowsExclusion))
            {
                Areas = await AreasAsync(db, shown, wish.AreaId, cancellation),
            };
        }

        await budget.SpendAsync(actor, [.. content.Faces.Select(face => face.SubjectId)], isOpened: false, byStream, actor.May(ImagePermissions.Manage), cancellation);
        await RecordAsync(actor, "gallery", wish.GalleryId, [.. content.Faces.Select(face => face.SubjectId)], wish.Search, byStream, cancellation);
        return content;
    }

    /// <summary>The faces that are newest in the galleries, for the home page; those listed after an instant are marked as new.</summary>
    public async Task<IReadOnlyList<Face>> NewestAsync(Actor actor, int most, DateTime since, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.View))
            return [];
        IReadOnlyList<Face> faces;
        await using (var db = database.OpenFor(actor))
        {
            var own = await db.GroupsOfAsync(actor, cancellation);
            var shown = await ShownAsync(db, own, actor, cancellation);
            var newest = shown.GroupBy(listing => listing.SubjectId).Select(listings => (Subject: listings.Key, At: listings.Max(listing => listing.DecidedAt)))
                .OrderByDescending(subject => subject.At).ThenBy(subject => subject.Subject).Take(most).ToList();
            var fresh = newest.Where(subject => subject.At > since).Select(subject => subject.Subject).ToHashSet();
            faces = [.. (await FacesAsync(db, [.. newest.Select(subject => subject.Subject)], shown, cancellation)).Select(face => face with { IsNew = fresh.Contains(face.SubjectId) })];
        }

        await RecordAsync(actor, "home", null, [.. faces.Select(face => face.SubjectId)], null, byStream, cancellation);
        return faces;
    }

    /// <summary>What members may read of one subject; null unless it is listed now.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="subjectId">The subject.</param>
    /// <param name="wish">What they were looking through, for the way to the one before and the one after.</param>
    /// <param name="byStream">Whether the stream refreshed the page.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<MemberSubject?> OpenAsync(Actor actor, Guid subjectId, GalleryWish wish, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.View))
            return null;
        MemberSubject opened;
        await using (var db = database.OpenFor(actor))
        {
            var own = await db.GroupsOfAsync(actor, cancellation);
            var shown = await ShownAsync(db, own, actor, cancellation);
            if (shown.All(listing => listing.SubjectId != subjectId) || await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == subjectId, cancellation) is not { } subject)
                return null;
            var wanted = await OrderedAsync(db, own, actor, wish, shown, cancellation);
            var here = wanted.IndexOf(subjectId);
            var shownIn = await (
                from listing in db.ShownTo(own, London.DayOf(actor.At))
                join gallery in db.Galleries on listing.GalleryId equals gallery.Id
                where listing.SubjectId == subjectId
                orderby gallery.Order
                // Of an exclusion members read the last day and the premises, not the case.
                select new ShownIn(gallery.Name, gallery.Purpose, listing.ExclusionId == null ? listing.Reason : "", listing.EndsOn)).ToListAsync(cancellation);
            var incidents = await IncidentsAsync(db, subjectId, own, cancellation);
            opened = new MemberSubject
            {
                Face = (await FacesAsync(db, [subjectId], shown, cancellation)).Single(),
                Images = await db.Images.Where(i => i.SubjectId == subjectId).OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt)
                    .Select(i => i.Id).ToListAsync(cancellation),
                AlsoKnownAs = [.. subject.OtherNames.Select(name => name.Text)],
                Age = AgeWords.Of(subject.DateOfBirth, subject.AgeFrom, subject.AgeTo, actor.At),
                Area = AreaWords.Of((await db.AreaNamesAsync(db.Subjects.Where(s => s.Id == subjectId), cancellation))[subjectId], subject.Area),
                Description = subject.Described().ForMembers(),
                Vehicles = await ParticularRegister.VehiclesAsync(db, subjectId, cancellation),
                ShownIn = shownIn,
                IsAsked = subject.Kind == SubjectKind.IdSought,
                Associates = await AssociatesAsync(db, subjectId, [.. incidents.Select(incident => incident.Id)], shown, cancellation),
                Incidents = [.. incidents.OrderByDescending(incident => incident.Shown.HappenedAt).Take(MostIncidents).Select(incident => incident.Shown)],
                Before = here > 0 ? wanted[here - 1] : null,
                After = here >= 0 && here + 1 < wanted.Count ? wanted[here + 1] : null,
            };
        }

        await budget.SpendAsync(actor, [subjectId], isOpened: true, byStream, actor.May(ImagePermissions.Manage), cancellation);
        await RecordAsync(actor, "subject", subjectId, [subjectId, .. opened.Associates.Select(associate => associate.Face.SubjectId)], null, byStream, cancellation);
        return opened;
    }

    private static Task<List<ShownListing>> ShownAsync(PartnershipDb db, OwnGroups own, Actor actor, CancellationToken cancellation) => (
        from listing in db.ShownTo(own, London.DayOf(actor.At))
        join subject in db.Subjects on listing.SubjectId equals subject.Id
        select new ShownListing(listing.SubjectId, listing.GalleryId, listing.EndsOn, listing.DecidedAt, listing.ExclusionId, subject.Captions))
        .ToListAsync(cancellation);

    /// <summary>The subjects of a wish in their order: with a search the best first, what stands there as it was typed before what sounds like it.</summary>
    private static async Task<List<Guid>> OrderedAsync(
        PartnershipDb db, OwnGroups own, Actor actor, GalleryWish wish, IReadOnlyList<ShownListing> shown, CancellationToken cancellation)
    {
        var since = shown.GroupBy(listing => listing.SubjectId).ToDictionary(listings => listings.Key, listings => listings.Max(listing => listing.DecidedAt));
        var flag = CaptionWords.All.FirstOrDefault(caption => caption.Name == wish.Caption).Caption;
        var excluded = Excluded(shown);
        var wanted = shown
            .Where(listing => (wish.GalleryId is null || listing.GalleryId == wish.GalleryId) && (flag == Captions.None || (listing.Captions & flag) != 0)
                && (wish.Caption != GalleryWish.ExcludedName || excluded.Contains(listing.SubjectId)))
            .Select(listing => listing.SubjectId).Distinct();
        if (wish.AreaId is { } area)
        {
            var there = (await MetAsync(db, cancellation)).Where(met => met.Area == area).Select(met => met.Subject).ToHashSet();
            wanted = wanted.Where(there.Contains);
        }

        var active = wish.MostActive ? await ActivityAsync(db, actor.At.AddYears(-1), cancellation) : [];
        var ordered = wanted.OrderByDescending(id => !wish.MostActive && excluded.Contains(id)).ThenByDescending(id => active.GetValueOrDefault(id)).ThenByDescending(id => since[id]).ThenBy(id => id).ToList();
        if (string.IsNullOrWhiteSpace(wish.Search))
            return ordered;
        var found = (await TolerantSearch.FindAsync(db, db.ListedFor(own, London.DayOf(actor.At)), wish.Search, cancellation)).ToDictionary(hit => hit.Id);
        return [.. ordered.Where(found.ContainsKey).OrderByDescending(id => found[id].IsLiteral).ThenByDescending(id => wish.MostActive ? 0 : found[id].Score)];
    }

    /// <summary>The areas of those shown, with how many; the chosen one also when there is nobody left in it.</summary>
    private static async Task<IReadOnlyList<AreaCount>> AreasAsync(PartnershipDb db, IReadOnlyList<ShownListing> shown, Guid? chosen, CancellationToken cancellation)
    {
        var seen = shown.Select(listing => listing.SubjectId).ToHashSet();
        var counts = (await MetAsync(db, cancellation)).Where(met => seen.Contains(met.Subject)).CountBy(met => met.Area).ToDictionary();
        return counts.Count == 0 && chosen is null
            ? []
            : [.. (await db.GroupChoicesAsync(cancellation)).Where(group => group.Kind == GroupKind.Area && (counts.ContainsKey(group.Id) || group.Id == chosen))
                .Select(group => new AreaCount(group.Id, group.Name, counts.GetValueOrDefault(group.Id)))];
    }

    private static async Task<IReadOnlyList<(Guid Subject, Guid Area)>> MetAsync(PartnershipDb db, CancellationToken cancellation) =>
        (await db.Subjects.SelectMany(subject => subject.Areas).Select(met => new { met.SubjectId, met.AreaId }).ToListAsync(cancellation))
        .ConvertAll(met => (met.SubjectId, met.AreaId));

    /// <summary>The published incidents of a subject, by way of the links: there are few of those, and many incidents.</summary>
    private static async Task<List<(Guid Id, ShownIncident Shown)>> IncidentsAsync(PartnershipDb db, Guid subjectId, OwnGroups own, CancellationToken cancellation) =>
        // What is addressed to a group tells nobody else anything: neither what happened nor who was there together.
        (await db.Incidents.Where(i => i.State == IncidentState.Published).SeenBy(i => i.Audience, own).SelectMany(i => i.Subjects, (i, link) => new { link.SubjectId, i.Id, i.Type, i.TypeName, i.HappenedAt, i.Place })
            .Where(link => link.SubjectId == subjectId).ToListAsync(cancellation))
        .ConvertAll(incident => (incident.Id, new ShownIncident(incident.Type.InWords(incident.TypeName), incident.HappenedAt, incident.Place)));

    /// <summary>In how many published incidents since an instant each subject was.</summary>
    private static Task<Dictionary<Guid, int>> ActivityAsync(PartnershipDb db, DateTime since, CancellationToken cancellation) =>
        db.Incidents.Where(i => i.State == IncidentState.Published && i.HappenedAt >= since).SelectMany(i => i.Subjects)
            .GroupBy(link => link.SubjectId).Select(links => new { links.Key, Count = links.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);

    /// <summary>The subjects who carry the caption "Excluded": those whose listing follows from an exclusion in force (rule 16).</summary>
    private static HashSet<Guid> Excluded(IEnumerable<ShownListing> shown) => [.. shown.Where(listing => listing.FollowsExclusion).Select(listing => listing.SubjectId)];

    /// <summary>These subjects as cards, in this order.</summary>
    private static async Task<IReadOnlyList<Face>> FacesAsync(PartnershipDb db, IReadOnlyList<Guid> ids, IReadOnlyList<ShownListing> shown, CancellationToken cancellation)
    {
        var wanted = ids.ToHashSet();
        var listings = shown.Where(listing => wanted.Contains(listing.SubjectId)).ToLookup(listing => listing.SubjectId);
        var faces = await db.Subjects.Where(subject => ids.Contains(subject.Id)).Select(subject => new Face
        {
            SubjectId = subject.Id,
            GivenName = subject.GivenName,
            FamilyName = subject.FamilyName,
            ImageId = db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(),
            Captions = subject.Captions,
            EraseOn = subject.EraseOn,
            EraseBecause = subject.EraseBecause,
        }).ToDictionaryAsync(face => face.SubjectId, cancellation);
        var told = await db.ToldAsync(listings.SelectMany(own => own).Select(listing => listing.ExclusionId).OfType<Guid>(), cancellation);
        return [.. ids.Where(faces.ContainsKey).Select(id => faces[id] with
        {
            IsExcluded = listings[id].Any(listing => listing.FollowsExclusion),
            ExcludedUntil = Told(listings[id], told)?.Until,
            ExcludedFrom = Told(listings[id], told)?.Premises ?? [],
            Until = listings[id].Max(listing => listing.EndsOn),
        })];
    }

    private static ExclusionTold? Told(IEnumerable<ShownListing> listings, IReadOnlyDictionary<Guid, ExclusionTold> told) =>
        listings.Select(listing => listing.ExclusionId is { } id ? told.GetValueOrDefault(id) : null).OfType<ExclusionTold>().OrderByDescending(one => one.Until).FirstOrDefault();

    /// <summary>Those of a subject's associates whom this person sees as well: linked, or in the same published incidents.</summary>
    private static async Task<IReadOnlyList<ShownAssociate>> AssociatesAsync(
        PartnershipDb db, Guid subjectId, IReadOnlyList<Guid> incidents, IReadOnlyList<ShownListing> shown, CancellationToken cancellation)
    {
        var visible = shown.Select(listing => listing.SubjectId).ToHashSet();
        var linked = (await AssociateRegister.Links(db, subjectId).ToListAsync(cancellation)).Where(link => visible.Contains(link.OtherThan(subjectId)))
            .OrderBy(link => link.KindFor(subjectId)).Select(link => (Id: link.OtherThan(subjectId), Words: link.KindFor(subjectId).InWords())).ToList();
        var together = await db.Incidents.Where(i => incidents.Contains(i.Id)).SelectMany(i => i.Subjects).Select(p => p.SubjectId).Distinct().ToListAsync(cancellation);
        var associates = linked
            .Concat(together.Where(id => id != subjectId && visible.Contains(id) && linked.All(link => link.Id != id)).Order().Select(id => (Id: id, Words: "In the same incident")))
            .Take(MostAssociates).ToList();
        var faces = (await FacesAsync(db, [.. associates.Select(associate => associate.Id).Distinct()], shown, cancellation)).ToDictionary(face => face.SubjectId);
        return [.. associates.Select(associate => new ShownAssociate(associate.Words, faces[associate.Id]))];
    }

    private async Task RecordAsync(
        Actor actor, string kind, Guid? thing, IReadOnlyList<Guid> shown, string? search, bool byStream, CancellationToken cancellation)
    {
        var fresh = await seen.ToRecordAsync(actor, shown, byStream);
        if (fresh.Count == 0 && (byStream || string.IsNullOrEmpty(search)))
            return;
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(new HistoryEntry(Verbs.Consulted, kind, thing, string.Join(' ', fresh.Select(id => id.ToString("N"))), string.IsNullOrEmpty(search) ? null : search));
        await work.CommitAsync(cancellation);
    }
}
