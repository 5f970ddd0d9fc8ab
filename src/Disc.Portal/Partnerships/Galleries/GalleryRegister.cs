using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Images;
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
        var today = London.DayOf(actor.At);
        GalleryPageContent content;
        await using (var db = database.OpenFor(actor))
        {
            var galleries = await db.Galleries.OrderBy(g => g.Order)
                .Select(g => new GalleryCount(g.Id, g.Name, g.Purpose, db.ShownOn(today).Where(l => l.GalleryId == g.Id).Select(l => l.SubjectId).Distinct().Count()))
                .ToListAsync(cancellation);
            var wanted = Wanted(db, wish, today).Matching(wish.Search);
            var yearAgo = actor.At.AddYears(-1);
            var ordered = wish.MostActive
                ? wanted.OrderByDescending(s => db.Incidents.Count(i => i.State == IncidentState.Published && i.HappenedAt >= yearAgo && i.Subjects.Any(p => p.SubjectId == s.Id)))
                    .ThenBy(s => s.Id)
                : wanted.OrderByDescending(s => db.ShownOn(today).Where(l => l.SubjectId == s.Id).Max(l => l.DecidedAt)).ThenBy(s => s.Id);
            content = new GalleryPageContent(
                [.. galleries.Where(g => g.Subjects > 0)],
                await db.ListedOn(today).CountAsync(cancellation),
                await Faces(db, ordered.Skip((Math.Max(1, wish.Page) - 1) * GalleryWish.PageSize).Take(GalleryWish.PageSize), today).ToListAsync(cancellation),
                await wanted.CountAsync(cancellation));
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
        var today = London.DayOf(actor.At);
        List<Face> faces;
        await using (var db = database.OpenFor(actor))
        {
            faces = await Faces(db, db.ListedOn(today)
                .OrderByDescending(s => db.ShownOn(today).Where(l => l.SubjectId == s.Id).Max(l => l.DecidedAt)).Take(most), today).ToListAsync(cancellation);
            var fresh = await db.ShownOn(today).Where(l => l.DecidedAt > since).Select(l => l.SubjectId).ToHashSetAsync(cancellation);
            faces = faces.ConvertAll(face => face with { IsNew = fresh.Contains(face.SubjectId) });
        }

        await RecordAsync(actor, "home", null, [.. faces.Select(face => face.SubjectId)], null, byStream, cancellation);
        return faces;
    }

    /// <summary>What members may read of one subject; null unless it is listed now.</summary>
    public async Task<MemberSubject?> OpenAsync(Actor actor, Guid subjectId, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.View))
            return null;
        var today = London.DayOf(actor.At);
        MemberSubject opened;
        await using (var db = database.OpenFor(actor))
        {
            if (await db.ListedOn(today).AsNoTracking().SingleOrDefaultAsync(s => s.Id == subjectId, cancellation) is not { } subject)
                return null;
            var shownIn = await (
                from listing in db.ShownOn(today)
                join gallery in db.Galleries on listing.GalleryId equals gallery.Id
                where listing.SubjectId == subjectId
                orderby gallery.Order
                select new { gallery.Name, gallery.Purpose, gallery.Kind, listing.Reason, listing.EndsOn }).ToListAsync(cancellation);
            var together = db.Incidents.Where(i => i.State == IncidentState.Published && i.Subjects.Any(p => p.SubjectId == subjectId));
            opened = new MemberSubject
            {
                Face = await Faces(db, db.Subjects.Where(s => s.Id == subjectId), today).SingleAsync(cancellation),
                Images = await db.Images.Where(i => i.SubjectId == subjectId).OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt)
                    .Select(i => i.Id).ToListAsync(cancellation),
                AlsoKnownAs = [.. subject.OtherNames.Select(name => name.Text)],
                Age = AgeWords.Of(subject.DateOfBirth, subject.AgeFrom, subject.AgeTo, actor.At),
                Description = subject.Described().ForMembers(),
                ShownIn = [.. shownIn.Select(s => new ShownIn(s.Name, s.Purpose, s.Reason, s.EndsOn))],
                IsAsked = subject.Kind == SubjectKind.IdSought,
                EraseOn = subject.EraseOn,
                EraseBecause = subject.EraseBecause,
                Associates = await Faces(db, db.ListedOn(today).Where(s => s.Id != subjectId && together.Any(i => i.Subjects.Any(p => p.SubjectId == s.Id))).Take(12), today)
                    .ToListAsync(cancellation),
                Incidents = await together.OrderByDescending(i => i.HappenedAt).Take(5)
                    .Select(i => new ShownIncident(i.Type, i.HappenedAt, i.Place)).ToListAsync(cancellation),
            };
        }

        await budget.SpendAsync(actor, [subjectId], isOpened: true, byStream, actor.May(ImagePermissions.Manage), cancellation);
        await RecordAsync(actor, "subject", subjectId, [subjectId, .. opened.Associates.Select(face => face.SubjectId)], null, byStream, cancellation);
        return opened;
    }

    private static IQueryable<Subject> Wanted(PartnershipDb db, GalleryWish wish, DateOnly today)
    {
        var shown = db.ShownOn(today);
        if (wish.GalleryId is { } gallery)
            shown = shown.Where(listing => listing.GalleryId == gallery);
        var wanted = db.Subjects.Where(subject => shown.Any(listing => listing.SubjectId == subject.Id));
        if (wish.Caption == GalleryWish.ExcludedName)
            return wanted.Where(subject => Excluded(db, today).Contains(subject.Id));
        var flag = CaptionWords.All.FirstOrDefault(caption => caption.Name == wish.Caption).Caption;
        return flag == Captions.None ? wanted : wanted.Where(subject => (subject.Captions & flag) != 0);
    }

    /// <summary>The subjects who carry the caption "Excluded" on a day: those whose listing follows from an exclusion in force (rule 16).</summary>
    private static IQueryable<Guid> Excluded(PartnershipDb db, DateOnly today) =>
        db.ShownOn(today).Where(listing => listing.ExclusionId != null).Select(listing => listing.SubjectId);

    private static IQueryable<Face> Faces(PartnershipDb db, IQueryable<Subject> subjects, DateOnly today) =>
        subjects.Select(subject => new Face
        {
            SubjectId = subject.Id,
            GivenName = subject.GivenName,
            FamilyName = subject.FamilyName,
            ImageId = db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(),
            Captions = subject.Captions,
            IsExcluded = Excluded(db, today).Contains(subject.Id),
            Until = db.ShownOn(today).Where(l => l.SubjectId == subject.Id).Max(l => l.EndsOn),
        });

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
