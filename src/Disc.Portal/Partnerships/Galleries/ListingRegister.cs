using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The use cases of listings: one person proposes with evidence, a second approves, anybody of them takes off.</summary>
public sealed class ListingRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>Proposes to show a subject to members. Nothing is shown until a second person approves.</summary>
    public async Task<Outcome<Guid>> ProposeAsync(Actor actor, ListingProposal proposal, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GalleryPermissions.Propose) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var today = London.DayOf(actor.At);
        if (await work.Db.Galleries.FindAsync([proposal.GalleryId], cancellation) is not { } gallery)
            return new Refusal("Choose a gallery.", nameof(ListingProposal.GalleryId));
        if (await FactsAsync(work.Db, proposal.SubjectId, gallery, null, today, cancellation) is not { } facts)
            return SubjectRefusals.NotFound;
        var endsOn = proposal.EndsOn ?? ListingRules.UsualEnd(today, gallery.ListingDays, facts.MayBeUnder18);
        if (ListingRules.WhyNotPropose(facts, actor.IsPolice, proposal, endsOn, today) is { } why)
            return why;

        var listing = new Listing(Guid.CreateVersion7(), proposal.SubjectId, gallery.Id, today, endsOn, proposal.Reason.Trim(), actor.AccountId, actor.At);
        if (facts.MayBeUnder18)
            listing.Weigh(proposal.WeighingUp!.Trim(), actor.AccountId);
        work.Db.Listings.Add(listing);
        var subject = await work.Db.Subjects.SingleAsync(s => s.Id == proposal.SubjectId, cancellation);
        var evidence = await EvidenceAsync(work.Db, subject.Id, cancellation);
        work.Record(new HistoryEntry(Verbs.Collected, "listing", listing.Id, $"subject {subject.Id:N}, evidence {string.Join(' ', evidence.Select(e => e.Reference))}",
            $"{listing.Reason}\n{listing.WeighingUp}", subject.ObjectKey));
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return listing.Id;
    }

    /// <summary>The second person's decision.</summary>
    public async Task<Outcome<Done>> DecideAsync(Actor actor, Guid listingId, bool approve, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GalleryPermissions.Decide) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var today = London.DayOf(actor.At);
        if (await work.Db.Listings.FindAsync([listingId], cancellation) is not { } listing)
            return ListingGone;
        var gallery = await work.Db.Galleries.SingleAsync(g => g.Id == listing.GalleryId, cancellation);
        var facts = (await FactsAsync(work.Db, listing.SubjectId, gallery, listingId, today, cancellation))!;
        if ((ListingRules.WhyNotDecide(listing, facts, actor.AccountId, actor.IsPolice)
            ?? (approve ? ListingRules.WhyNotApprove(listing, facts, today) : null)) is { } why)
            return why;

        listing.Decide(approve, actor.AccountId, actor.At);
        if (approve)
        {
            var subject = await work.Db.Subjects.SingleAsync(s => s.Id == listing.SubjectId, cancellation);
            var keep = SubjectRules.ErasedAfter(listing.EndsOn, facts.MayBeUnder18);
            if (keep > subject.EraseOn)
                subject.KeepUntil(keep, $"a record is kept for {(facts.MayBeUnder18 ? Subject.KeptMonthsUnder18 : Subject.KeptMonths)} months after the gallery");
            work.SubjectChanged(listing.SubjectId);
            work.Tell(new Signal(SignalTopics.Galleries, listing.SubjectId));
        }

        work.Record(approve ? Verbs.Approved : Verbs.Refused, "listing", listingId, $"subject {listing.SubjectId:N}");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Takes a listing off before its time: it leaves open screens at once (rule 7).</summary>
    public async Task<Outcome<Done>> WithdrawAsync(Actor actor, Guid listingId, string reason, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(GalleryPermissions.Propose) is { } refusal)
            return refusal;
        if (SubjectRules.WhyNotReason(reason) is { } silent)
            return silent;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Listings.FindAsync([listingId], cancellation) is not { } listing)
            return ListingGone;
        var kind = await work.Db.Galleries.Where(g => g.Id == listing.GalleryId).Select(g => g.Kind).SingleAsync(cancellation);
        if (ListingRules.WhyNotWithdraw(listing, kind, actor.IsPolice) is { } why)
            return why;
        var key = await work.Db.Subjects.Where(s => s.Id == listing.SubjectId).Select(s => s.ObjectKey).SingleAsync(cancellation);
        work.TakeOff(listing, why: reason.Trim(), key: key);
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The galleries that people propose to, in order; the one of excluded people follows from the scheme alone.</summary>
    public async Task<IReadOnlyList<GalleryChoice>> GalleriesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.Propose))
            return [];
        await using var db = database.OpenFor(actor);
        var names = await db.GroupNamesAsync(cancellation);
        var galleries = await db.Galleries.AsNoTracking().Where(g => g.Kind != GalleryKind.Exclusions).OrderBy(g => g.Order).ToListAsync(cancellation);
        return galleries.ConvertAll(g => new GalleryChoice(g.Id, g.Name, g.Purpose, g.ListingDays, g.Kind, g.Audience.InWords(names)));
    }

    /// <summary>The proposals that wait for a second person, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingListing>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.Decide))
            return [];
        await using var db = database.OpenFor(actor);
        return await Waiting(db).OrderBy(waiting => waiting.ProposedAt).ToListAsync(cancellation);
    }

    /// <summary>How many proposals wait for this person's decision.</summary>
    public async Task<int> WaitingCountAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.Decide))
            return 0;
        await using var db = database.OpenFor(actor);
        return await Waiting(db).CountAsync(waiting => waiting.ProposedById != actor.AccountId, cancellation);
    }

    /// <summary>The listings whose last day is near, the nearest first: whoever looks after them lets them end or proposes them again.</summary>
    public async Task<IReadOnlyList<EndingListing>> EndingAsync(Actor actor, int days, int most, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.Propose))
            return [];
        var today = London.DayOf(actor.At);
        var until = today.AddDays(days);
        await using var db = database.OpenFor(actor);
        return await (
            from listing in db.ShownToAnybodyOn(today)
            join gallery in db.Galleries on listing.GalleryId equals gallery.Id
            where gallery.Kind != GalleryKind.Exclusions && listing.EndsOn <= until
                && !db.Listings.Any(other => other.SubjectId == listing.SubjectId && other.GalleryId == listing.GalleryId
                    && (other.State == ListingState.Proposed || other.EndsOn > until && other.State == ListingState.Approved))
            orderby listing.EndsOn, listing.Id
            select new EndingListing(listing.SubjectId, gallery.Name, listing.EndsOn)).Take(most).ToListAsync(cancellation);
    }

    /// <summary>A proposal with its evidence, and what stands against this person's deciding it; null when nothing waits there.</summary>
    public async Task<ListingToDecide?> OpenWaitingAsync(Actor actor, Guid listingId, CancellationToken cancellation = default)
    {
        if (!actor.May(GalleryPermissions.Decide))
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await Waiting(work.Db).SingleOrDefaultAsync(waiting => waiting.Id == listingId, cancellation) is not { } waiting)
            return null;
        var today = London.DayOf(actor.At);
        var listing = (await work.Db.Listings.FindAsync([listingId], cancellation))!;
        var gallery = await work.Db.Galleries.SingleAsync(g => g.Id == listing.GalleryId, cancellation);
        var facts = (await FactsAsync(work.Db, listing.SubjectId, gallery, listingId, today, cancellation))!;
        work.Record(Verbs.Consulted, "subject", listing.SubjectId, "listing to decide");
        var opened = new ListingToDecide(
            waiting, listing.Reason, listing.WeighingUp, await EvidenceAsync(work.Db, listing.SubjectId, cancellation),
            await ParticularRegister.EvidenceAsync(work.Db, listing.SubjectId, cancellation),
            ListingRules.WhyNotDecide(listing, facts, actor.AccountId, actor.IsPolice), ListingRules.WhyNotApprove(listing, facts, today),
            ListingRules.WhyNobodyDecides(await OthersAsync(work.Db, listing.ProposedBy, gallery.Kind, cancellation)));
        await work.CommitAsync(cancellation);
        return opened;
    }

    /// <summary>What the rules look at for a subject and a gallery; null when there is no such subject.</summary>
    internal static async Task<ListingFacts?> FactsAsync(
        PartnershipDb db, Guid subjectId, Gallery gallery, Guid? except, DateOnly today, CancellationToken cancellation)
    {
        if (await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == subjectId, cancellation) is not { } subject)
            return null;
        var there = await db.Listings.AnyAsync(l => l.SubjectId == subjectId && l.GalleryId == gallery.Id && l.Id != except
            && (l.State == ListingState.Proposed || (l.State == ListingState.Approved && l.EndsOn >= today)), cancellation);
        return new ListingFacts(
            subject.IsRestricted, subject.Kind, subject.YoungestAgeOn(today),
            await db.Incidents.CountAsync(i => i.State == IncidentState.Published && i.Subjects.Any(s => s.SubjectId == subjectId), cancellation),
            await db.Images.AnyAsync(i => i.SubjectId == subjectId, cancellation), gallery.Kind, there);
    }

    /// <summary>The published incidents that name a subject, newest first: what a listing rests on.</summary>
    internal static async Task<IReadOnlyList<Evidence>> EvidenceAsync(PartnershipDb db, Guid subjectId, CancellationToken cancellation) =>
        await db.Incidents.Where(i => i.State == IncidentState.Published && i.Subjects.Any(s => s.SubjectId == subjectId))
            .OrderByDescending(i => i.HappenedAt)
            .Select(i => new Evidence(i.Id, i.Number, i.Type.InWords(i.TypeName), i.HappenedAt, i.Place, i.What)).ToListAsync(cancellation);

    /// <summary>How many people could be the second person of somebody's proposal.</summary>
    internal static Task<int> OthersAsync(PartnershipDb db, Guid proposer, GalleryKind kind, CancellationToken cancellation) =>
        db.Accounts.CountAsync(a => a.Id != proposer && a.BlockedAt == null && (a.Roles & (Roles.BoardMember | Roles.Administrator)) != 0
            && (kind != GalleryKind.Exclusions || (a.Affiliation != Affiliation.PoliceOfficer && a.Affiliation != Affiliation.PoliceStaff && a.Affiliation != Affiliation.CsasOfficer)),
            cancellation);

    private static Refusal ListingGone { get; } = new("This listing is not here: the subject may have been erased.");

    private static IQueryable<WaitingListing> Waiting(PartnershipDb db) =>
        from listing in db.Listings
        join subject in db.Subjects on listing.SubjectId equals subject.Id
        join gallery in db.Galleries on listing.GalleryId equals gallery.Id
        // Hidden from everybody but administrators, who find it on its own page.
        where listing.State == ListingState.Proposed && subject.RestrictedAt == null
        select new WaitingListing
        {
            Id = listing.Id,
            SubjectId = subject.Id,
            GivenName = subject.GivenName,
            FamilyName = subject.FamilyName,
            ImageId = db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(),
            Gallery = gallery.Name,
            EndsOn = listing.EndsOn,
            ProposedBy = db.Accounts.Where(a => a.Id == listing.ProposedBy).Select(a => a.Name).FirstOrDefault() ?? "",
            ProposedById = listing.ProposedBy,
            ProposedAt = listing.ProposedAt,
        };
}
