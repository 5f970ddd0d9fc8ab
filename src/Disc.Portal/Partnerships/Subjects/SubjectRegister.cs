using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>The use cases of recorded people: recording, changing, restricting, holding back from the force.</summary>
public sealed class SubjectRegister(TenantDatabase<PartnershipDb> database, TenantFiles files)
{
    /// <summary>Records a person, known or ID-sought. Nobody sees it but administrators until it is listed.</summary>
    public async Task<Outcome<Guid>> RecordAsync(Actor actor, SubjectDraft draft, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await WhyNotAreasAsync(work.Db, draft, [], cancellation) is { } gone)
            return gone;
        var recorded = Record(work, draft);
        if (recorded.Succeeded && SubjectRules.WhyAsk(draft, before: null) is { } ask)
            return ask;
        if (recorded.Succeeded)
            await work.CommitAsync(cancellation);
        return recorded;
    }

    /// <summary>Records a person within a larger piece of work, such as the triage of a report.</summary>
    public Outcome<Guid> Record(Work<PartnershipDb> work, SubjectDraft draft)
    {
        var today = London.DayOf(work.Actor.At);
        if (SubjectRules.WhyNotRecord(draft, today) is { Count: > 0 } refusals)
            return Outcome<Guid>.Refused(refusals);
        var subject = new Subject(
            Guid.CreateVersion7(), SubjectKind.IdSought, files.NewObjectKey(), work.Actor.AccountId, work.Actor.At, SubjectRules.ErasedAfter(today, false));
        subject.Fill(draft);
        var young = subject.MayBeUnder18On(today);
        subject.KeepUntil(SubjectRules.ErasedAfter(today, young), SubjectRules.BecauseNothingNew(young));
        work.Db.Subjects.Add(subject);
        work.Record(new HistoryEntry(Verbs.Collected, "subject", subject.Id, "names description", draft.ToString(), subject.ObjectKey));
        return subject.Id;
    }

    /// <summary>What the form of a subject starts with; null when there is none.</summary>
    public async Task<(SubjectDraft Draft, int Version)?> DraftAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return null;
        await using var db = database.OpenFor(actor);
        var subject = await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation);
        return subject is null ? null : (subject.ToDraft(), subject.Version);
    }

    /// <summary>Changes what is recorded of a person.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="id">The subject.</param>
    /// <param name="draft">All of what is to stand there.</param>
    /// <param name="version">The version that the form was filled from; another one means that somebody else was faster.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<Outcome<Done>> ChangeAsync(Actor actor, Guid id, SubjectDraft draft, int version, CancellationToken cancellation = default) =>
        OnAsync(actor, id, async (work, subject) =>
        {
            if (subject.Version != version)
                return new Refusal("Somebody changed this record while you were writing. Open it again beside this page, then put in what is still missing.");
            if (SubjectRules.WhyNotRecord(draft, London.DayOf(actor.At)) is { Count: > 0 } refusals)
                return Outcome<Done>.Refused(refusals);
            var before = subject.ToDraft();
            if (await WhyNotAreasAsync(work.Db, draft, before.Description.Areas, cancellation) is { } gone)
                return gone;
            if (SubjectRules.WhyAsk(draft, before.Description) is { } ask)
                return ask;
            subject.Fill(draft);
            work.Record(new HistoryEntry(Verbs.Altered, "subject", id, "names description", $"{before}\n{draft}", subject.ObjectKey));
            // Somebody who is named leaves the ID-sought gallery: open screens look again at once.
            work.Tell(new Signal(SignalTopics.Galleries, id, Withdrawn: before.HasName != draft.HasName));
            return Done.Yes;
        }, cancellation);

    /// <summary>
    /// Hides a record from everybody but administrators, at once: it is disputed, or its use was objected to. A restricted record stays
    /// so, for the new reason and until the new day.
    /// </summary>
    /// <param name="actor">Who restricts it.</param>
    /// <param name="id">The subject.</param>
    /// <param name="reason">Why.</param>
    /// <param name="reviewOn">When somebody looks at it again; null for the usual time.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<Outcome<Done>> RestrictAsync(Actor actor, Guid id, string reason, DateOnly? reviewOn = null, CancellationToken cancellation = default) =>
        OnAsync(actor, id, (work, subject) =>
        {
            var today = London.DayOf(actor.At);
            var review = reviewOn ?? SubjectRules.UsualReview(today);
            if ((SubjectRules.WhyNotReason(reason) ?? SubjectRules.WhyNotReview(review, today)) is { } refusal)
                return refusal;
            var again = subject.IsRestricted;
            subject.Restrict(reason.Trim(), actor.At, review);
            work.Record(new HistoryEntry(Verbs.Altered, "subject", id, $"restricted{(again ? " further" : "")}, review on {review:yyyy-MM-dd}", reason.Trim(), subject.ObjectKey));
            work.Tell(new Signal(SignalTopics.Galleries, id, Withdrawn: true));
            work.Tell(new Signal(SignalTopics.Desk));
            return Done.Yes;
        }, cancellation);

    /// <summary>Ends a restriction; listings that still run are shown again.</summary>
    public Task<Outcome<Done>> LiftRestrictionAsync(Actor actor, Guid id, string reason, CancellationToken cancellation = default) =>
        OnAsync(actor, id, (work, subject) =>
        {
            if (SubjectRules.WhyNotReason(reason) is { } refusal)
                return refusal;
            if (!subject.IsRestricted)
                return new Refusal("This record is not restricted.");
            subject.Unrestrict();
            work.Record(new HistoryEntry(Verbs.Altered, "subject", id, "restriction lifted", reason.Trim(), subject.ObjectKey));
            work.Tell(new Signal(SignalTopics.Galleries, id));
            work.Tell(new Signal(SignalTopics.Desk));
            return Done.Yes;
        }, cancellation);

    /// <summary>The restricted records that somebody has to look at again by now, the longest waiting first.</summary>
    public async Task<IReadOnlyList<RestrictionDue>> RestrictionsDueAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        var today = London.DayOf(actor.At);
        // A record restricted before there were review days is due at once.
        return await db.Subjects.Where(s => s.RestrictedAt != null && (s.ReviewOn == null || s.ReviewOn <= today)).OrderBy(s => s.ReviewOn)
            .Select(s => new RestrictionDue(s.Id, s.RestrictedAt!.Value, s.ReviewOn)).ToListAsync(cancellation);
    }

    /// <summary>Keeps a record longer than it would be, for a reason that stands on every card.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="id">The subject.</param>
    /// <param name="until">The day on which it is erased then.</param>
    /// <param name="because">The words after "because".</param>
    /// <param name="askedAndKept">The words of special category data that the writer was asked about and keeps (rule 6).</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<Outcome<Done>> KeepAsync(Actor actor, Guid id, DateOnly until, string? because, string? askedAndKept, CancellationToken cancellation = default) =>
        OnAsync(actor, id, (work, subject) =>
        {
            var today = London.DayOf(actor.At);
            var tidy = because?.Trim().TrimEnd('.');
            if ((SubjectRules.WhyNotKeep(until, tidy, subject.EraseOn, subject.MayBeUnder18On(today), today) ?? WordList.WhyAsk(WordList.About(tidy), askedAndKept)) is { } refusal)
                return refusal;
            work.Record(new HistoryEntry(
                Verbs.Altered, "subject", id, $"kept until {until:yyyy-MM-dd}", $"{subject.EraseBecause}\n{tidy}", subject.ObjectKey));
            subject.KeepUntil(until, tidy!);
            work.Tell(new Signal(SignalTopics.Galleries, id));
            return Done.Yes;
        }, cancellation);

    /// <summary>Holds a subject back from the force whatever the switches say, or lets it go (rule 2).</summary>
    public Task<Outcome<Done>> HoldBackAsync(Actor actor, Guid id, bool held, CancellationToken cancellation = default) =>
        OnAsync(actor, id, (work, subject) =>
        {
            subject.HoldBack(held);
            work.Record(Verbs.Altered, "subject", id, held ? "held back from the force" : "shared with the force again");
            return Done.Yes;
        }, cancellation);

    // What is out of use is not given to anybody any more; whoever has it keeps it.
    private static async Task<Refusal?> WhyNotAreasAsync(PartnershipDb db, SubjectDraft draft, IReadOnlyList<Guid> before, CancellationToken cancellation)
    {
        var wanted = draft.Description.Areas.Except(before).ToList();
        return wanted.Count > 0 && await db.Groups.CountAsync(g => wanted.Contains(g.Id) && g.Kind == GroupKind.Area && g.RetiredAt == null, cancellation) < wanted.Count
            ? new Refusal("One of these areas is not there any more. Choose again.", nameof(Description.Areas))
            : null;
    }

    private Task<Outcome<Done>> OnAsync(
        Actor actor, Guid id, Func<Work<PartnershipDb>, Subject, Outcome<Done>> change, CancellationToken cancellation) =>
        OnAsync(actor, id, (work, subject) => Task.FromResult(change(work, subject)), cancellation);

    private async Task<Outcome<Done>> OnAsync(
        Actor actor, Guid id, Func<Work<PartnershipDb>, Subject, Task<Outcome<Done>>> change, CancellationToken cancellation)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } subject)
            return SubjectRefusals.NotFound;
        var done = await change(work, subject);
        if (!done.Succeeded)
            return done;
        subject.ChangedOn(actor.At);
        work.SubjectChanged(id);
        await work.CommitAsync(cancellation);
        return done;
    }
}
