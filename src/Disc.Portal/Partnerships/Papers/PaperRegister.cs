using System.Globalization;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Files;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>The use cases of a partnership's papers: where they stand, writing them, and telling their owners when they are due.</summary>
public sealed class PaperRegister(TenantDatabase<PartnershipDb> database, TenantFiles files, PortalAddress address, CurrentTenant current, TimeProvider clock)
{
    /// <summary>The subject line of the letter to an owner.</summary>
    public const string LetterSubject = "A paper is due for review";

    /// <summary>How a browser writes a day.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Where the partnership stands with every kind; empty for those who do not keep the papers.</summary>
    public async Task<IReadOnlyList<PaperState>> StatesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(PaperPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.PaperStatesAsync(London.DayOf(actor.At), cancellation);
    }

    /// <summary>All papers, those that were set aside last.</summary>
    public async Task<IReadOnlyList<PaperRow>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(PaperPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        return [.. (await db.LatestPapers().ToListAsync(cancellation)).Select(paper => new PaperRow(
                paper.Id, paper.Kind, paper.Title, paper.Owner, paper.Number, paper.At, paper.ReviewOn, paper.HasFile,
                PaperRules.IsInPlace(paper.Text, paper.HasFile), PaperRules.ToFillIn(paper.Text), paper.IsRetired))
            .OrderBy(paper => paper.IsRetired).ThenBy(paper => paper.Kind).ThenBy(paper => paper.Title, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>A paper with its versions; a new one of a kind begins with the template.</summary>
    public async Task<Outcome<PaperToEdit>> OpenAsync(Actor actor, Guid id, PaperKind? kind, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PaperPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        var owners = await work.Db.Accounts.Where(a => a.BlockedAt == null).OrderBy(a => a.Name).Select(a => new PaperOwner(a.Id, a.Name)).ToListAsync(cancellation);
        var paper = await work.Db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (paper is null)
        {
            if (kind is not { } wanted || !Enum.IsDefined(wanted))
                return PaperRules.NotFound;
            var profile = await work.Db.Profiles.AsNoTracking().SingleAsync(cancellation);
            return new PaperToEdit(
                new PaperDraft
                {
                    Id = id,
                    Kind = wanted,
                    Title = wanted.InWords(),
                    Text = UsualPapers.Of(wanted, profile),
                    Owner = actor.AccountId,
                    ReviewOn = London.DayOf(actor.At).AddMonths(wanted.ReviewMonths()).ToString(DayFormat, CultureInfo.InvariantCulture),
                },
                [], owners, false);
        }

        var versions = await work.Db.PaperVersions.AsNoTracking().Where(v => v.PaperId == id).OrderByDescending(v => v.Number).ToListAsync(cancellation);
        work.Record(Verbs.Consulted, "paper", id, $"version {versions[0].Number}");
        await work.CommitAsync(cancellation);
        return new PaperToEdit(
            new PaperDraft
            {
                Id = id,
                Revision = paper.Revision,
                Kind = paper.Kind,
                Title = paper.Title,
                Text = versions[0].Text,
                Owner = paper.Owner,
                ReviewOn = paper.ReviewOn.ToString(DayFormat, CultureInfo.InvariantCulture),
            },
            versions, owners, paper.RetiredAt is not null);
    }

    /// <summary>Saves a paper; when its words changed, as its next version.</summary>
    public async Task<Outcome<Guid>> SaveAsync(Actor actor, PaperDraft draft, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PaperPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        DateOnly? review = DateOnly.TryParseExact(draft.ReviewOn, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var paper = await work.Db.Papers.SingleOrDefaultAsync(p => p.Id == draft.Id, cancellation);
        if (PaperRules.WhyNotSave(draft, review, paper?.ReviewOn, London.DayOf(actor.At)) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        var owner = draft.Owner ?? actor.AccountId;
        if (!await work.Db.Accounts.AnyAsync(a => a.Id == owner, cancellation))
            return new Refusal("Choose who answers for it.", nameof(draft.Owner));
        if ((paper?.Revision ?? 0) != draft.Revision)
            return PaperRules.Stale;
        if (paper is null)
        {
            if (!Enum.IsDefined(draft.Kind))
                return PaperRules.NotFound;
            work.Db.Papers.Add(paper = new Paper(draft.Id, draft.Kind, actor.At));
        }

        paper.Keep(PlainText.Line(draft.Title)!, owner, review!.Value);
        var latest = await LatestAsync(work.Db, draft.Id, cancellation);
        var text = PlainText.Lines(draft.Text) ?? "";
        if (latest is null || latest.Text != text)
            AddVersion(work, latest, draft.Id, text, PlainText.Line(draft.Change));
        work.Record(Verbs.Altered, "paper", draft.Id, FormattableString.Invariant($"{paper.Kind}, review on {paper.ReviewOn:yyyy-MM-dd}"));
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return draft.Id;
    }

    /// <summary>Adds a version with a PDF: the signed paper, the certificate of the insurer.</summary>
    public async Task<Outcome<Done>> AttachAsync(Actor actor, Guid id, byte[] pdf, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PaperPermissions.Manage) is { } why)
            return why;
        var taken = await KeptPdf.TakeAsync(files, PaperVersion.FileFolder, pdf, actor.At, cancellation);
        if (!taken.TryGet(out var kept))
            return taken.Refusal!;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Papers.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } paper || await LatestAsync(work.Db, id, cancellation) is not { } latest)
        {
            files.Delete(PaperVersion.FileFolder, kept.File);
            return PaperRules.NotFound;
        }

        AddVersion(work, latest, id, latest.Text, "PDF").Attach(kept.File, kept.Key, kept.Size);
        paper.Edited();
        work.Record(Verbs.Altered, "paper", id, $"version {latest.Number + 1}: PDF");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The PDF of a version; null when there is none for this person.</summary>
    public async Task<byte[]?> FileAsync(Actor actor, Guid id, Guid version, CancellationToken cancellation = default)
    {
        if (!actor.May(PaperPermissions.Manage))
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.PaperVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == version && v.PaperId == id, cancellation) is not { File: { } file, FileKey: { } key } found
            || await files.ReadAsync(PaperVersion.FileFolder, file, key, cancellation) is not { } content)
            return null;
        work.Record(Verbs.Consulted, "paper", id, $"version {found.Number}, PDF");
        await work.CommitAsync(cancellation);
        return content;
    }

    /// <summary>Sets a paper aside, or takes it up again; its versions stay.</summary>
    public async Task<Outcome<Done>> RetireAsync(Actor actor, Guid id, bool retired, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PaperPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Papers.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } paper)
            return PaperRules.NotFound;
        if (paper.RetiredAt is not null == retired)
            return Done.Yes;
        paper.Retire(retired ? actor.At : null);
        work.Record(retired ? Verbs.Withdrew : Verbs.Altered, "paper", id, retired ? "set aside" : "taken up again");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The letters of the day: to a paper's owner a month before its review, and when the day is over; each once for each review day.</summary>
    /// <returns>How many letters go.</returns>
    public async Task<int> RemindOfTheDayAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now();
        var today = London.DayOf(now);
        var soon = today.AddDays(PaperRules.NoticeDays);
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var due = (await work.Db.Papers.Where(paper => paper.RetiredAt == null && paper.ReviewOn <= soon).ToListAsync(cancellation))
            .Where(paper => (paper.ReviewOn < today ? paper.ToldAfter : paper.ToldBefore) != paper.ReviewOn).ToList();
        var letters = 0;
        foreach (var paper in due)
        {
            paper.Told(paper.ReviewOn < today);
            // When its owner is gone or blocked, the administrators answer for it.
            var owners = await work.Db.Accounts.Where(a => a.BlockedAt == null && (a.Id == paper.Owner
                || (!work.Db.Accounts.Any(o => o.Id == paper.Owner && o.BlockedAt == null) && (a.Roles & Shared.Accounts.Roles.Administrator) != 0))).Select(a => a.Email!).ToListAsync(cancellation);
            foreach (var owner in owners)
            {
                work.Db.Letters.Add(new Letter(owner, LetterSubject,
                    $"""
                    A paper of {current.Tenant.Name} that you answer for {(paper.ReviewOn < today ? $"should have been looked at by {paper.ReviewOn.InWords()}" : $"has to be looked at again by {paper.ReviewOn.InWords()}")}.

                    Sign in to see which:
                    {address.Of(current.Tenant, "papers")}
                    """, now));
                letters++;
            }

            work.Record(Verbs.Altered, "paper", paper.Id, "owner told of the review");
        }

        if (due.Count > 0)
            await work.CommitAsync(cancellation);
        return letters;
    }

    private static Task<PaperVersion?> LatestAsync(PartnershipDb db, Guid paper, CancellationToken cancellation) =>
        db.PaperVersions.AsNoTracking().Where(v => v.PaperId == paper).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);

    private static PaperVersion AddVersion(Work<PartnershipDb> work, PaperVersion? latest, Guid paper, string text, string? change)
    {
        var version = new PaperVersion(Guid.CreateVersion7(work.Actor.At), paper, (latest?.Number ?? 0) + 1, text, change, work.Actor.AccountId, work.Actor.At);
        if (latest is { File: { } file, FileKey: { } key })
            version.Attach(file, key, latest.FileSize);
        work.Db.PaperVersions.Add(version);
        return version;
    }
}
