using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>The steps of a breach: reported by one person from an incident or a sighting, upheld or dismissed by another. What follows is the scheme's.</summary>
public sealed class BreachRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, ExclusionLook look, TimeProvider clock)
{
    /// <summary>What the page of a breach starts with.</summary>
    public Task<Outcome<BreachForm>> StartAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        look.AtCaseAsync(actor, ExclusionPermissions.Read, "breach", id, async (db, exclusion, subject, summary) =>
        {
            var (today, rules) = (clock.Today(), await RulesOfAsync(db, exclusion, cancellation));
            var earlier = await db.Breaches.AsNoTracking().Where(b => b.ExclusionId == id).ToListAsync(cancellation);
            var waiting = earlier.Find(breach => breach.IsUpheld is null);
            var by = waiting is null ? null : await db.Accounts.Where(a => a.Id == waiting.ReportedBy).Select(a => a.Name).SingleOrDefaultAsync(cancellation);
            return new BreachForm
            {
                Case = summary,
                WhyNotReport = actor.WhyNot(ExclusionPermissions.Run) ?? BreachRules.WhyNotReport(exclusion, subject, today),
                Seen = [.. (await SeenAsync(db, exclusion, cancellation)).Where(seen => BreachRules.WhyNotSeen(exclusion, seen, earlier) is null)
                    .Select(seen => new BreachForm.Offered(seen, BreachRules.RulingOf(rules, exclusion, London.DayOf(seen.At), summary.IsYoung)))],
                Waiting = waiting is null ? null : new(waiting, by ?? "Somebody who left", BreachRules.RulingOf(rules, exclusion, London.DayOf(waiting.HappenedAt), summary.IsYoung)),
                WhyNotDecide = actor.WhyNot(ExclusionPermissions.Decide) ?? BreachRules.WhyNotDecide(exclusion, waiting, subject, actor.AccountId, today),
            };
        }, cancellation);

    /// <summary>Reports that the person was there while excluded. What follows waits for a second person.</summary>
    /// <param name="actor">Who reports it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="seen">The incident or the sighting.</param>
    /// <param name="words">What the person is told about it.</param>
    /// <param name="weighingUp">For somebody who is, or may be, under 18: what was weighed up.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ReportAsync(
        Actor actor, Guid id, int version, Guid seen, string words, string? weighingUp = null, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "report a breach", id, version, async (work, exclusion, subject) =>
        {
            var today = clock.Today();
            if (BreachRules.WhyNotReport(exclusion, subject, today) is { } refusal)
                return [refusal];
            var earlier = await work.Db.Breaches.AsNoTracking().Where(b => b.ExclusionId == id).ToListAsync(cancellation);
            var what = (await SeenAsync(work.Db, exclusion, cancellation)).Find(one => one.Id == seen);
            var young = subject.MayBeUnder18On(today);
            IReadOnlyList<Refusal> refusals =
                [.. new[] { BreachRules.WhyNotSeen(exclusion, what, earlier) }.OfType<Refusal>(), .. BreachRules.WhyNotAccount(words, weighingUp, young)];
            if (refusals.Count > 0)
                return refusals;
            var breach = new Breach(id, what!, words, young ? weighingUp : null, actor.AccountId, actor.At);
            work.Db.Breaches.Add(breach);
            exclusion.ReportBreach(actor.AccountId, actor.At, breach.Words);
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, $"breach reported, {(what!.IsSighting ? "sighting" : "incident")} {what.Id:N}", breach.Words, subject.ObjectKey));
            if (breach.WeighingUp is { } weighed)
                work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, "breach weighed up", weighed, subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>The second person says that it was a breach: what the scheme says follows.</summary>
    public Task<Outcome<Done>> UpholdAsync(Actor actor, Guid id, int version, string? weighingUp = null, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Decide, "uphold a breach", id, version, async (work, exclusion, subject) =>
        {
            var today = clock.Today();
            var breach = await WaitingAsync(work.Db, id, cancellation);
            var young = subject.MayBeUnder18On(today);
            if ((BreachRules.WhyNotDecide(exclusion, breach, subject, actor.AccountId, today) ?? BreachRules.WhyNotWeighed(weighingUp, young)) is { } refusal)
                return [refusal];
            var ruling = BreachRules.RulingOf(await RulesOfAsync(work.Db, exclusion, cancellation), exclusion, London.DayOf(breach!.HappenedAt), young);
            breach.Uphold(ruling, young ? weighingUp!.Trim() : null, actor.AccountId, actor.At);
            exclusion.UpholdBreach(ruling.EndsOn == exclusion.EndsOn ? null : ruling.EndsOn, actor.AccountId, actor.At, Told(breach, ruling), breach.IncidentId);
            work.Record(new HistoryEntry(
                Verbs.Approved, "exclusion", id, $"breach upheld, {ruling.Consequence}, to {exclusion.EndsOn:yyyy-MM-dd}", breach.DecidedBecause, subject.ObjectKey));
            await work.FollowAsync(exclusion, subject, cancellation);
            return [];
        }, cancellation);

    /// <summary>The second person says that nothing follows from it.</summary>
    public Task<Outcome<Done>> DismissAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Decide, "dismiss a breach", id, version, async (work, exclusion, subject) =>
        {
            var breach = await WaitingAsync(work.Db, id, cancellation);
            if ((BreachRules.WhyNotDecide(exclusion, breach, subject, actor.AccountId, clock.Today()) ?? ExclusionRules.WhyNotReason(why, "Why")) is { } refusal)
                return [refusal];
            breach!.Dismiss(why.Trim(), actor.AccountId, actor.At);
            exclusion.DismissBreach(actor.AccountId, actor.At, why.Trim());
            work.Record(new HistoryEntry(Verbs.Refused, "exclusion", id, "breach dismissed", why.Trim(), subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>How many breaches wait for a second person who is not the actor, and how many excluded people were reported lately; numbers only, so nobody's record is read.</summary>
    public async Task<Outcome<BreachesWaiting>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "count breaches", null, cancellation) is { } refusal)
            return refusal;
        var (today, since) = (clock.Today(), clock.Now().AddDays(-BreachRules.OfferedDays));
        await using var db = database.OpenFor(actor);
        var decide = await db.Breaches.Where(b => b.IsUpheld == null && b.ReportedBy != actor.AccountId
            && db.Exclusions.Any(x => x.Id == b.ExclusionId && x.State == ExclusionState.Breached && x.EndsOn >= today)).Select(b => (Guid?)b.ExclusionId).ToListAsync(cancellation);
        var reported = !actor.May(ExclusionPermissions.Run) ? [] : await (
            from exclusion in db.Exclusions
            where (exclusion.State == ExclusionState.InForce || exclusion.State == ExclusionState.UnderReview) && exclusion.StartsOn <= today && exclusion.EndsOn >= today
                && (db.Incidents.Any(i => i.State == IncidentState.Published && i.HappenedAt >= exclusion.ServedAt && i.HappenedAt >= since
                        && i.Subjects.Any(link => link.SubjectId == exclusion.SubjectId) && !db.Breaches.Any(b => b.ExclusionId == exclusion.Id && b.IncidentId == i.Id))
                    || db.Sightings.Any(s => s.SubjectId == exclusion.SubjectId && s.TakenBackAt == null && s.SeenAt >= exclusion.ServedAt
                        && !db.Breaches.Any(b => b.ExclusionId == exclusion.Id && b.SightingId == s.Id)))
            select (Guid?)exclusion.Id).ToListAsync(cancellation);
        return new BreachesWaiting(decide.Count, decide.FirstOrDefault(), reported.Count, reported.FirstOrDefault());
    }

    private static Task<Breach?> WaitingAsync(PartnershipDb db, Guid exclusion, CancellationToken cancellation) =>
        db.Breaches.SingleOrDefaultAsync(b => b.ExclusionId == exclusion && b.IsUpheld == null, cancellation);

    // Those that the case was made under; for a case from before there were rules, none.
    private static async Task<RuleSet?> RulesOfAsync(PartnershipDb db, Exclusion exclusion, CancellationToken cancellation) =>
        exclusion.ByRules is { Rulebook: var number } ? (await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(book => book.Number == number, cancellation))?.Rules : null;

    private async Task<List<BreachSeen>> SeenAsync(PartnershipDb db, Exclusion exclusion, CancellationToken cancellation)
    {
        var served = exclusion.ServedAt ?? clock.Now();
        var incidents = await db.EvidenceOf(exclusion.SubjectId).Where(i => i.HappenedAt >= served).ToListAsync(cancellation);
        var sightings = await db.Sightings.AsNoTracking().Where(s => s.SubjectId == exclusion.SubjectId && s.TakenBackAt == null && s.SeenAt >= served).ToListAsync(cancellation);
        return
        [
            .. incidents.Select(i => new BreachSeen(i.Id, false, i.Reference, i.HappenedAt, i.Place, i.What))
                .Concat(sightings.Select(s => new BreachSeen(s.Id, true, "Sighting", s.SeenAt, s.Place, "Seen there by a member.")))
                .OrderByDescending(seen => seen.At),
        ];
    }

    // What the letter says: what happened, and what follows, in whole sentences.
    private static string Told(Breach breach, BreachRuling ruling)
    {
        var told = $"{breach.Words} {string.Join(' ', ruling.Reasons)}";
        return told.Length <= Exclusion.ReasonLength ? told : $"{breach.Words} {ruling.Reasons[^1]}";
    }
}

/// <summary>What waits about breaches: for the second person, and for somebody who says whether it was one. With the one case where there is one.</summary>
public sealed record BreachesWaiting(int ToDecide, Guid? Decide, int Reported, Guid? Report);
