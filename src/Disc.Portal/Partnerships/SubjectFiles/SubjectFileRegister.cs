using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>Finding recorded people, and opening all that is held of one of them. Both are on record.</summary>
public sealed class SubjectFileRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>How many rows a search gives at most.</summary>
    public const int Most = 100;

    /// <summary>The subjects that match, the best first; without a search all of them, last changed first.</summary>
    public async Task<IReadOnlyList<SubjectRow>> FindAsync(Actor actor, string? search, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var db = work.Db;
        var today = London.DayOf(actor.At);
        var wanted = db.Subjects.OrderByDescending(s => s.ChangedAt).AsQueryable();
        List<Guid> best = [];
        if (!string.IsNullOrWhiteSpace(search))
        {
            best = [.. (await TolerantSearch.FindAsync(db, db.Subjects, search, cancellation)).Take(Most).Select(hit => hit.Id)];
            wanted = db.Subjects.Where(s => best.Contains(s.Id));
        }

        var found = await wanted.Take(Most).Select(s => new SubjectRow
        {
            Id = s.Id,
            GivenName = s.GivenName,
            FamilyName = s.FamilyName,
            ImageId = db.Images.Where(i => i.SubjectId == s.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(),
            Captions = s.Captions,
            IsRestricted = s.RestrictedAt != null,
            IsHeldBack = s.IsHeldBack,
            ListedUntil = db.ShownToAnybodyOn(today).Where(l => l.SubjectId == s.Id).Max(l => (DateOnly?)l.EndsOn),
            Waits = db.Listings.Any(l => l.SubjectId == s.Id && l.State == ListingState.Proposed),
            EraseOn = s.EraseOn,
        }).ToListAsync(cancellation);
        // One question for all of them: one for each would look through every incident each time.
        var ids = found.ConvertAll(row => row.Id);
        var incidents = await db.Incidents.Where(i => i.State == IncidentState.Published).SelectMany(i => i.Subjects).Where(link => ids.Contains(link.SubjectId))
            .GroupBy(link => link.SubjectId).Select(links => new { links.Key, Count = links.Count() }).ToDictionaryAsync(links => links.Key, links => links.Count, cancellation);
        found = found.ConvertAll(row => row with { Incidents = incidents.GetValueOrDefault(row.Id) });
        if (best.Count > 0)
            found = [.. found.OrderBy(row => best.IndexOf(row.Id))];
        work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, string.Join(' ', found.Select(row => row.Id.ToString("N"))),
            string.IsNullOrWhiteSpace(search) ? null : search.Trim()));
        await work.CommitAsync(cancellation);
        return found;
    }

    /// <summary>The areas that a form of a subject offers: those in use, and those that the subject has.</summary>
    public async Task<IReadOnlyList<GroupChoice>> AreasAsync(Actor actor, Guid? subject, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        var own = await db.Subjects.Where(s => s.Id == subject).SelectMany(s => s.Areas).Select(area => area.AreaId).ToListAsync(cancellation);
        return [.. (await db.GroupChoicesAsync(cancellation)).Where(choice => choice.Kind == GroupKind.Area && (!choice.IsRetired || own.Contains(choice.Id)))];
    }

    /// <summary>All that is held of one person; null when there is none.</summary>
    public async Task<SubjectFile?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        var db = work.Db;
        var today = London.DayOf(actor.At);
        if (await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } subject)
            return null;
        var evidence = await ListingRegister.EvidenceAsync(db, id, cancellation);
        var pictures = await db.Images.Where(i => i.SubjectId == id).OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt)
            .Select(i => new SubjectPicture(i.Id, i.Source, i.TakenOn, i.IsPrimary, i.AddedAt, i.Restrictions, i.IsForScreensOnly, i.Fingerprint)).ToListAsync(cancellation);
        if (pictures.Any(picture => picture.Fingerprint is not null))
            pictures = await WithAlikeAsync(db, id, pictures, cancellation);
        var shown = db.ShownToAnybodyOn(today);
        var listings = await (
            from listing in db.Listings
            join gallery in db.Galleries on listing.GalleryId equals gallery.Id
            where listing.SubjectId == id
            orderby listing.ProposedAt descending
            select new SubjectListing(
                listing.Id, gallery.Id, gallery.Name, gallery.Kind, listing.State, listing.StartsOn, listing.EndsOn, listing.Reason, listing.WeighingUp,
                db.Accounts.Where(a => a.Id == listing.ProposedBy).Select(a => a.Name).FirstOrDefault() ?? "", listing.ProposedAt,
                db.Accounts.Where(a => a.Id == listing.DecidedBy).Select(a => a.Name).FirstOrDefault(), listing.DecidedAt, listing.WithdrawnAt,
                shown.Any(l => l.Id == listing.Id))).ToListAsync(cancellation);
        var facts = new ListingFacts(
            subject.IsRestricted, subject.Kind, subject.YoungestAgeOn(today), evidence.Count, pictures.Count > 0, GalleryKind.General, false);
        var file = new SubjectFile
        {
            Id = id,
            Draft = subject.ToDraft(),
            Version = subject.Version,
            IsRestricted = subject.IsRestricted,
            RestrictedAt = subject.RestrictedAt,
            RestrictedBecause = subject.RestrictedBecause,
            ReviewOn = subject.ReviewOn,
            IsHeldBack = subject.IsHeldBack,
            RecordedBy = await db.Accounts.Where(a => a.Id == subject.RecordedBy).Select(a => a.Name).FirstOrDefaultAsync(cancellation) ?? "",
            RecordedAt = subject.RecordedAt,
            ChangedAt = subject.ChangedAt,
            EraseOn = subject.EraseOn,
            EraseBecause = subject.EraseBecause,
            Age = AgeWords.Of(subject.DateOfBirth, subject.AgeFrom, subject.AgeTo, actor.At),
            Area = AreaWords.Of((await db.AreaNamesAsync(db.Subjects.Where(s => s.Id == id), cancellation))[id], subject.Area),
            MayBeUnder18 = facts.MayBeUnder18,
            Pictures = pictures,
            Listings = listings,
            Evidence = evidence,
            Particulars = await ParticularRegister.OfAsync(db, id, cancellation),
            Associates = await AssociateRegister.OfAsync(db, id, cancellation),
            WaitingReports = await db.Incidents.CountAsync(i => i.State == IncidentState.Waiting && i.Subjects.Any(p => p.SubjectId == id), cancellation),
            WhyNotList = ListingRules.WhyNotList(facts),
            WhyNobodyDecides = ListingRules.WhyNobodyDecides(await ListingRegister.OthersAsync(db, actor.AccountId, GalleryKind.General, cancellation)),
            ListedUntil = listings.Where(l => l.IsShown).Select(l => (DateOnly?)l.EndsOn).Max(),
        };
        work.Record(Verbs.Consulted, "subject", id, "file");
        await work.CommitAsync(cancellation);
        return file;
    }

    // Fingerprints are compared here: SQLite counts no bits, and a partnership has thousands of pictures, not millions.
    private static async Task<List<SubjectPicture>> WithAlikeAsync(PartnershipDb db, Guid id, List<SubjectPicture> pictures, CancellationToken cancellation)
    {
        var others = await db.Images.Where(i => i.SubjectId != null && i.SubjectId != id && i.Fingerprint != null)
            .Select(i => new { SubjectId = i.SubjectId!.Value, i.Fingerprint }).ToListAsync(cancellation);
        var alike = pictures.ToDictionary(
            picture => picture.Id, picture => others.Where(other => Image.AreAlike(picture.Fingerprint, other.Fingerprint)).Select(other => other.SubjectId).Distinct().Take(3).ToList());
        var wanted = alike.Values.SelectMany(list => list).Distinct().ToList();
        var names = await db.Subjects.Where(s => wanted.Contains(s.Id)).Select(s => new { s.Id, s.GivenName, s.FamilyName }).ToListAsync(cancellation);
        return pictures.ConvertAll(picture => picture with
        {
            Alike = [.. names.Where(name => alike[picture.Id].Contains(name.Id)).Select(name => new AlikePicture(name.Id, Subject.NameOf(name.GivenName, name.FamilyName)))],
        });
    }
}
