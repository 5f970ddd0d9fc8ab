using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes a partnership's listings: each with evidence, proposed by one person and approved by another (rule 5).</summary>
internal sealed class ListingsMaker(
    IReadOnlyList<SubjectRecord> records, IReadOnlyDictionary<string, Gallery> galleries, IReadOnlyDictionary<string, Account> roles, Chance chance, DateOnly today)
{
    /// <summary>How many listings wait for their second person.</summary>
    public const int Proposed = 3;

    public IReadOnlyList<Listing> Make()
    {
        var made = new List<Listing>();
        var proposed = 0;
        foreach (var record in records.Where(record => record.CanBeListed))
        {
            var gallery = GalleryOf(record);
            var last = record.Evidence[^1];
            // The evidence is old: some are listed again, because they were seen again; the others have run out by themselves.
            var starts = last.AddDays(gallery.ListingDays) >= today || !chance.In(0.3f) ? last : today.AddDays(-chance.Below(Math.Min(20, gallery.ListingDays)));
            var waits = proposed < Proposed && record.Subject.Kind == SubjectKind.Known && last > today.AddDays(-30) && record.Invented.Rank > Math.Min(8, records.Count / 12);
            made.Add(waits ? Propose(record, gallery, today) : Decided(record, gallery, starts));
            proposed += waits ? 1 : 0;
            record.IsListed = waits || made[^1].IsShownOn(today);
        }

        return made;
    }

    private Listing Decided(SubjectRecord record, Gallery gallery, DateOnly starts)
    {
        var listing = Propose(record, gallery, starts);
        var share = chance.Share();
        listing.Decide(approved: share >= 0.02f, roles[chance.In(0.6f) ? "board" : "admin2"].Id, London.StartOf(starts).AddHours(15));
        if (share is >= 0.02f and < 0.04f)
            listing.Withdraw(London.StartOf(starts).AddHours(40));
        return listing;
    }

    private Listing Propose(SubjectRecord record, Gallery gallery, DateOnly starts) => new(
        Guid.CreateVersion7(), record.Subject.Id, gallery.Id, starts, starts.AddDays(gallery.ListingDays),
        record.Subject.Kind == SubjectKind.IdSought ? "Members may know who this is." : record.WasViolent ? "Staff need to know before they approach." : "Seen in several shops; members need to recognise them.",
        roles["admin"].Id, London.StartOf(starts).AddHours(10));

    private Gallery GalleryOf(SubjectRecord record) => galleries[
        record.Subject.Kind == SubjectKind.IdSought ? "ID sought"
        : record.WasViolent || record.Subject.Captions.HasFlag(Captions.MayBeViolent) ? "Violence and abuse"
        : "Shoplifters"];
}
