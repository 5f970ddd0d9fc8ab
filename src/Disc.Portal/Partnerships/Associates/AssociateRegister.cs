using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Associates;

/// <summary>The use cases of associates: who has to do with whom, on both records at once.</summary>
public sealed class AssociateRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>How many subjects a search offers.</summary>
    public const int Offered = 8;

    /// <summary>Subjects to choose from; the search is on record.</summary>
    public async Task<IReadOnlyList<AssociateChoice>> FindAsync(Actor actor, Guid subjectId, string? text, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage) || string.IsNullOrWhiteSpace(text))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var found = await TolerantSearch.FindAsync(work.Db, work.Db.Subjects.Where(s => s.Id != subjectId), text, cancellation);
        var ids = found.Take(Offered).Select(hit => hit.Id).ToList();
        var choices = await work.Db.Subjects.Where(s => ids.Contains(s.Id)).Select(s => new AssociateChoice(
            s.Id, Subject.NameOf(s.GivenName, s.FamilyName),
            work.Db.Images.Where(i => i.SubjectId == s.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault())).ToListAsync(cancellation);
        work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, string.Join(' ', ids.Select(id => id.ToString("N"))), text.Trim()));
        await work.CommitAsync(cancellation);
        return [.. choices.OrderBy(choice => ids.IndexOf(choice.Id))];
    }

    /// <summary>Says that two subjects have to do with each other.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="subjectId">Who is looked at.</param>
    /// <param name="otherId">Who they have to do with.</param>
    /// <param name="kind">How, as seen from the first.</param>
    /// <param name="because">How it is known; for administrators alone.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<Guid>> LinkAsync(
        Actor actor, Guid subjectId, Guid otherId, AssociateKind kind, string? because, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var both = await work.Db.Subjects.Where(s => s.Id == subjectId || s.Id == otherId).ToDictionaryAsync(s => s.Id, cancellation);
        if (!both.TryGetValue(subjectId, out var subject) || !both.TryGetValue(otherId, out var other))
            return SubjectRefusals.NotFound;
        var why = PlainText.Line(because);
        if (AssociateRules.WhyNotLink(subjectId, otherId, kind, why, await Links(work.Db, subjectId).ToListAsync(cancellation)) is { } not)
            return not;
        var link = new AssociateLink(Guid.CreateVersion7(), subjectId, otherId, kind, why, actor.AccountId, actor.At);
        work.Db.Associates.Add(link);
        subject.ChangedOn(actor.At);
        other.ChangedOn(actor.At);
        // A row on each record; the reason under the key of the first: it goes when that one is erased.
        work.Record(new HistoryEntry(Verbs.Altered, "subject", subjectId, $"associate {otherId:N}, {kind}", why, subject.ObjectKey));
        work.Record(Verbs.Altered, "subject", otherId, $"associate {subjectId:N}, {kind.Reversed()}");
        work.Tell(new Signal(SignalTopics.Galleries, subjectId));
        await work.CommitAsync(cancellation);
        return link.Id;
    }

    /// <summary>Takes a link off, from both records.</summary>
    public async Task<Outcome<Done>> UnlinkAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Associates.SingleOrDefaultAsync(link => link.Id == id, cancellation) is not { } link)
            return AssociateRules.NotThere;
        work.Db.Associates.Remove(link);
        work.Record(Verbs.Altered, "subject", link.SubjectId, $"associate {link.OtherId:N} taken off");
        work.Record(Verbs.Altered, "subject", link.OtherId, $"associate {link.SubjectId:N} taken off");
        work.Tell(new Signal(SignalTopics.Galleries, link.SubjectId));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The links of a subject.</summary>
    internal static IQueryable<AssociateLink> Links(PartnershipDb db, Guid subjectId) =>
        db.Associates.AsNoTracking().Where(link => link.SubjectId == subjectId || link.OtherId == subjectId);

    /// <summary>The associates of a subject as administrators see them; whoever asks writes the row of reading.</summary>
    internal static async Task<IReadOnlyList<KnownAssociate>> OfAsync(PartnershipDb db, Guid subjectId, CancellationToken cancellation)
    {
        var links = await Links(db, subjectId).ToListAsync(cancellation);
        var others = links.Select(link => link.OtherThan(subjectId)).Distinct().ToList();
        var names = await db.Subjects.Where(s => others.Contains(s.Id))
            .Select(s => new AssociateChoice(s.Id, Subject.NameOf(s.GivenName, s.FamilyName),
                db.Images.Where(i => i.SubjectId == s.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault()))
            .ToDictionaryAsync(choice => choice.Id, cancellation);
        return [.. links.OrderBy(link => link.KindFor(subjectId)).ThenBy(link => link.LinkedAt)
            .Select(link => new KnownAssociate(link.Id, names[link.OtherThan(subjectId)], link.KindFor(subjectId), link.Because))];
    }
}

/// <summary>A subject to choose as an associate.</summary>
public sealed record AssociateChoice(Guid Id, string Name, Guid? ImageId);

/// <summary>A link of a subject, as its file shows it.</summary>
public sealed record KnownAssociate(Guid LinkId, AssociateChoice Other, AssociateKind Kind, string? Because);
