using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Recognition;

/// <summary>The use cases of "I know this person": a member says who it is, an administrator names the subject or sets it aside.</summary>
public sealed class RecognitionRegister(TenantDatabase<PartnershipDb> database, CurrentTenant current)
{
    /// <summary>A member says who an ID-sought subject is, and how they know.</summary>
    public async Task<Outcome<Done>> SayAsync(Actor actor, Guid subjectId, string? who, string? how, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(RecognitionPermissions.Say) is { } refusal)
            return refusal;
        if (RecognitionRules.WhyNotSay(who, how) is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        await using var work = await database.BeginAsync(actor, cancellation);
        var subject = await work.Db.ListedFor(await work.Db.GroupsOfAsync(actor, cancellation), London.DayOf(actor.At)).SingleOrDefaultAsync(s => s.Id == subjectId, cancellation);
        if (subject is not { Kind: SubjectKind.IdSought })
            return RecognitionRules.NotSought;
        var mine = work.Db.Recognitions.Where(r => r.SaidBy == actor.AccountId && r.State == RecognitionState.Waiting);
        if (RecognitionRules.WhyNotMore(await mine.CountAsync(cancellation), await mine.AnyAsync(r => r.SubjectId == subjectId, cancellation)) is { } why)
            return why;
        var recognised = new PersonRecognised(Guid.CreateVersion7(), subjectId, who!.Trim(), how!.Trim(), actor.AccountId, actor.At);
        work.Db.Recognitions.Add(recognised);
        work.Record(new HistoryEntry(Verbs.Collected, "recognition", recognised.Id, $"subject {subjectId:N}", $"{recognised.Who}\n{recognised.How}", subject.ObjectKey));
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Whether this subject's name is asked for now, and its picture; looking is on record unless the stream looked.</summary>
    public async Task<(bool IsSought, Guid? Image)> SoughtAsync(Actor actor, Guid subjectId, bool byStream, CancellationToken cancellation = default)
    {
        if (!actor.May(RecognitionPermissions.Say))
            return (false, null);
        await using var work = await database.BeginAsync(actor, cancellation);
        if (!await work.Db.ListedFor(await work.Db.GroupsOfAsync(actor, cancellation), London.DayOf(actor.At)).AnyAsync(s => s.Id == subjectId && s.Kind == SubjectKind.IdSought, cancellation))
            return (false, null);
        var image = await work.Db.Images.Where(i => i.SubjectId == subjectId).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id)
            .FirstOrDefaultAsync(cancellation);
        if (!byStream)
        {
            work.Record(Verbs.Consulted, "subject", subjectId);
            await work.CommitAsync(cancellation);
        }

        return (true, image);
    }

    /// <summary>What waits for an administrator, oldest first; reading it is on record.</summary>
    public async Task<IReadOnlyList<WaitingRecognition>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(RecognitionPermissions.Decide))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var waiting = await Waiting(work.Db).ToListAsync(cancellation);
        if (waiting.Count > 0)
        {
            work.Record(Verbs.Consulted, "recognitions", null, string.Join(' ', waiting.Select(w => w.SubjectId.ToString("N"))));
            await work.CommitAsync(cancellation);
        }

        return waiting;
    }

    /// <summary>One of those that wait; null when it was decided meanwhile.</summary>
    public async Task<WaitingRecognition?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.May(RecognitionPermissions.Decide))
            return null;
        await using var db = database.OpenFor(actor);
        return (await Waiting(db).ToListAsync(cancellation)).SingleOrDefault(waiting => waiting.Id == id);
    }

    /// <summary>How many wait for an administrator.</summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(RecognitionPermissions.Decide))
            return 0;
        await using var db = database.OpenFor(actor);
        return await db.Recognitions.CountAsync(r => r.State == RecognitionState.Waiting, cancellation);
    }

    /// <summary>Names the subject by what a member said, and thanks the member. Whoever is named leaves the ID-sought gallery.</summary>
    public async Task<Outcome<Guid>> AcceptAsync(Actor actor, Guid id, string? given, string? family, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(RecognitionPermissions.Decide) is { } refusal)
            return refusal;
        if (RecognitionRules.WhyNotName(given, family) is { } nameless)
            return nameless;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await FindAsync(work, id, cancellation) is not { } recognised)
            return RecognitionRules.NotWaiting;
        var subject = await work.Db.Subjects.SingleAsync(s => s.Id == recognised.SubjectId, cancellation);
        var before = subject.ToDraft();
        var after = before with { GivenName = given, FamilyName = family };
        if (SubjectRules.WhyNotRecord(after, London.DayOf(actor.At)) is { Count: > 0 } refusals)
            return Outcome<Guid>.Refused(refusals);
        subject.Fill(after);
        subject.ChangedOn(actor.At);
        work.Record(new HistoryEntry(Verbs.Altered, "subject", subject.Id, "names, by a recognition", $"{before}\n{after}", subject.ObjectKey));
        recognised.Accept(actor.AccountId, actor.At);
        await ThankAsync(work, recognised, "What you told us about somebody was right. Thank you: it helps everybody here.", cancellation);
        work.Record(Verbs.Approved, "recognition", id, $"subject {subject.Id:N}");
        work.SubjectChanged(subject.Id);
        work.Tell(new Signal(SignalTopics.Galleries, subject.Id, Withdrawn: true));
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return subject.Id;
    }

    /// <summary>Sets a member's word aside, and thanks the member all the same. What was said is not kept.</summary>
    public async Task<Outcome<Done>> SetAsideAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(RecognitionPermissions.Decide) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await FindAsync(work, id, cancellation) is not { } recognised)
            return RecognitionRules.NotWaiting;
        recognised.SetAside(actor.AccountId, actor.At);
        await ThankAsync(work, recognised, "We looked at what you told us about somebody and could not use it this time. Thank you for telling us.", cancellation);
        work.Record(Verbs.Refused, "recognition", id, $"subject {recognised.SubjectId:N}");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    private static Task<PersonRecognised?> FindAsync(Work<PartnershipDb> work, Guid id, CancellationToken cancellation) =>
        work.Db.Recognitions.SingleOrDefaultAsync(r => r.Id == id && r.State == RecognitionState.Waiting, cancellation);

    private static IQueryable<WaitingRecognition> Waiting(PartnershipDb db) =>
        from recognised in db.Recognitions
        where recognised.State == RecognitionState.Waiting
        orderby recognised.SaidAt
        select new WaitingRecognition(
            recognised.Id, recognised.SubjectId,
            db.Images.Where(i => i.SubjectId == recognised.SubjectId).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault(),
            recognised.Who, recognised.How,
            db.Accounts.Where(a => a.Id == recognised.SaidBy).Select(a => a.Name).FirstOrDefault() ?? "",
            db.Accounts.Where(a => a.Id == recognised.SaidBy).Select(a => a.Premises).FirstOrDefault(),
            recognised.SaidAt);

    // No name and no face in a letter (rule 8): what it is about is seen after signing in.
    private async Task ThankAsync(Work<PartnershipDb> work, PersonRecognised recognised, string words, CancellationToken cancellation)
    {
        var to = await work.Db.Accounts.Where(a => a.Id == recognised.SaidBy && a.BlockedAt == null).Select(a => a.Email).SingleOrDefaultAsync(cancellation);
        if (to is not null)
            work.Db.Letters.Add(new Letter(to, $"Thank you, from {current.Tenant.Name}", $"{words}\n\n{current.Tenant.Name}\n", work.Actor.At));
    }
}
