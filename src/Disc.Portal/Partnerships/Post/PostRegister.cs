using System.Globalization;
using System.Runtime.CompilerServices;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Tonight's post: every letter that is due, as one PDF that is kept nowhere once it was fetched.</summary>
public sealed class PostRegister(
    TenantDatabase<PartnershipDb> database, CurrentTenant current, ExclusionBar bar, NoticeDesk desk, PdfPress press, TenantFiles files, TimeProvider clock)
{
    public static Refusal NotFound { get; } = new("This post is not here any more: it is erased once it was fetched, and within a day. What was not fetched is still due: make it again.");

    private static readonly Refusal Nothing = new("Tick at least one letter.");

    /// <summary>The letters that are due; looking at the list is on record.</summary>
    public async Task<Outcome<IReadOnlyList<DueLetter>>> DueAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "post", null, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var due = await work.Db.DueAsync(clock.Now(), cancellation);
        work.Record(Verbs.Consulted, "exclusion", null, $"post: {string.Join(' ', due.Select(letter => (letter.Occasion.ExclusionId ?? letter.Occasion.WarningId)!.Value).Distinct().Select(id => id.ToString("N")))}");
        await work.CommitAsync(cancellation);
        return due;
    }

    /// <summary>How many letters are due; a number only, so nobody's record is read.</summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Run))
            return 0;
        await using var db = database.OpenFor(actor);
        return (await db.DueAsync(clock.Now(), cancellation)).Count;
    }

    /// <summary>What this person made and can still fetch; null when there is nothing.</summary>
    public async Task<MadePost?> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Run))
            return null;
        await using var db = database.OpenFor(actor);
        var batch = await db.PostBatches.AsNoTracking().Where(one => one.MadeBy == actor.AccountId).OrderByDescending(one => one.MadeAt).FirstOrDefaultAsync(cancellation);
        return batch is null || batch.GoneAt <= clock.Now() ? null : new MadePost(batch.Id, batch.Letters.Count, batch.Pages, batch.MadeAt, batch.FetchedAt, batch.GoneAt);
    }

    /// <summary>Prints letters into one file, which waits to be fetched.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="chosen">Which of the letters that are due.</param>
    /// <param name="wishes">How.</param>
    /// <param name="watch">Is told how far it has come.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    public async Task<Outcome<MadePost>> MakeAsync(
        Actor actor, IReadOnlyCollection<LetterOccasion> chosen, PostWishes wishes, PostWatch watch, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "make the post", null, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var letters = (await db.DueAsync(clock.Now(), cancellation)).Where(letter => chosen.Contains(letter.Occasion)).ToList();
        if (letters.Count == 0)
            return Nothing;
        var covers = wishes.Covering ? letters.Count(letter => letter.Occasion.Kind != LetterKind.Guardian) : 0;
        watch.Begin(letters.Count + covers);
        var drafts = new List<PostLetter>();
        var refused = new List<Refusal>();
        try
        {
            var (pdf, pages) = await PostPrinter.PrintAsync(
                press, LettersAsync(db, letters, wishes.Covering, drafts, refused, cancellation), $"Post of {clock.Today().InWords()}", wishes.BothSides, watch, cancellation);
            // One that cannot be printed holds the others back: what is ticked is what is in the file.
            return refused.Count > 0 ? Outcome<MadePost>.Refused(refused) : await KeepAsync(actor, pdf, pages, drafts, cancellation);
        }
        catch (Exception failed) when (failed is PressUnavailable or PaperTooLong)
        {
            return new Refusal(failed.Message);
        }
        catch (InvalidOperationException) when (refused.Count > 0)
        {
            return Outcome<MadePost>.Refused(refused);
        }
    }

    /// <summary>Hands a post over. The first time each letter in it is put on record as printed, unless a case changed since.</summary>
    public async Task<Outcome<PrintedPaper>> FetchAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "fetch the post", id, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.PostBatches.SingleOrDefaultAsync(one => one.Id == id && one.MadeBy == actor.AccountId, cancellation) is not { } batch || batch.GoneAt <= clock.Now()
            || await files.ReadAsync(PostBatch.Folder, id, batch.Key, cancellation) is not { } pdf)
            return NotFound;
        if (batch.FetchedAt is null)
        {
            if (await ChangedAsync(work.Db, batch, cancellation) is { Count: > 0 } changed)
            {
                work.Db.PostBatches.Remove(batch);
                await work.CommitAsync(cancellation);
                files.Delete(PostBatch.Folder, id);
                return new Refusal($"{string.Join(", ", changed)} changed since this post was made, so it was thrown away. Make it again: what is still due is in the list.");
            }

            var printed = new List<(LetterOccasion, TemplateInUse)>();
            foreach (var letter in batch.Letters)
                printed.Add((letter.Occasion, letter.Template == 0 ? new(0, UsualTexts.Of(letter.Kind)) : new(letter.Template, "")));
            await work.PrintedAsync(printed, inPost: true, cancellation);
            batch.Fetch(actor.At);
        }

        work.Record(Verbs.Disclosed, "post", id, $"{batch.Letters.Count} letters, {batch.Pages} pages");
        await work.CommitAsync(cancellation);
        return new PrintedPaper($"post-{London.DayOf(batch.MadeAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf", pdf);
    }

    /// <summary>Throws away what was fetched, and what nobody fetched.</summary>
    public async Task EraseOldAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now();
        List<Guid> old;
        await using (var db = database.OpenFor(Actor.Portal(current.Tenant, now)))
            old = (await db.PostBatches.AsNoTracking().ToListAsync(cancellation)).Where(batch => batch.GoneAt <= now).Select(batch => batch.Id).ToList();
        if (old.Count == 0)
            return;
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        foreach (var batch in await work.Db.PostBatches.Where(batch => old.Contains(batch.Id)).ToListAsync(cancellation))
        {
            // The file before the row: after a crash the next round finds the row and finishes.
            files.Delete(PostBatch.Folder, batch.Id);
            work.Db.PostBatches.Remove(batch);
            work.Record(Verbs.Erased, "post", batch.Id);
        }

        await work.CommitAsync(cancellation);
    }

    private async IAsyncEnumerable<Letter> LettersAsync(
        PartnershipDb db, IReadOnlyList<DueLetter> letters, bool covering, List<PostLetter> drafts, List<Refusal> refused, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var due in letters)
        {
            LetterKind[] kinds = covering && due.Occasion.Kind != LetterKind.Guardian ? [LetterKind.Covering, due.Occasion.Kind] : [due.Occasion.Kind];
            foreach (var kind in kinds)
            {
                var ready = await ReadyAsync(db, due, kind, cancellation);
                if (!ready.TryGet(out var draft))
                {
                    refused.Add(new($"{due.Reference}: {ready.Refusal!.Message} Leave it out, or put that right."));
                    continue;
                }

                drafts.Add(new PostLetter(draft.Occasion, draft.Template.Number, due.CaseVersion));
                yield return draft.Letter;
            }
        }
    }

    private async Task<Outcome<LetterDraft>> ReadyAsync(PartnershipDb db, DueLetter due, LetterKind kind, CancellationToken cancellation)
    {
        if (due.Occasion.ExclusionId is { } exclusionId)
        {
            if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == exclusionId, cancellation) is not { } exclusion)
                return NotFound;
            var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
            return await db.ReadyAsync(desk, exclusion, subject, kind, due.Occasion.Step, clock.Now(), cancellation);
        }

        if (await db.Warnings.AsNoTracking().SingleOrDefaultAsync(w => w.Id == due.Occasion.WarningId, cancellation) is not { } warning)
            return NotFound;
        var person = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == warning.SubjectId, cancellation);
        return await db.ReadyAsync(desk, warning, person, kind, clock.Now(), cancellation);
    }

    private async Task<Outcome<MadePost>> KeepAsync(Actor actor, byte[] pdf, int pages, List<PostLetter> letters, CancellationToken cancellation)
    {
        var batch = new PostBatch(Guid.CreateVersion7(), files.NewObjectKey(), letters, pages, actor.AccountId, clock.Now());
        await files.WriteAsync(PostBatch.Folder, batch.Id, batch.Key, pdf, cancellation);
        await using var work = await database.BeginAsync(actor, cancellation);
        // One at a time: what was made before and not fetched is thrown away.
        foreach (var before in await work.Db.PostBatches.Where(one => one.MadeBy == actor.AccountId).ToListAsync(cancellation))
        {
            work.Db.PostBatches.Remove(before);
            files.Delete(PostBatch.Folder, before.Id);
        }

        work.Db.PostBatches.Add(batch);
        work.Record(Verbs.Collected, "post", batch.Id, $"{letters.Count} letters, {pages} pages");
        await work.CommitAsync(cancellation);
        return new MadePost(batch.Id, letters.Count, pages, batch.MadeAt, null, batch.GoneAt);
    }

    // The references of cases that are not as they were when the post was made.
    private static async Task<IReadOnlyList<string>> ChangedAsync(PartnershipDb db, PostBatch batch, CancellationToken cancellation)
    {
        var ids = batch.Letters.Select(letter => letter.ExclusionId ?? letter.WarningId).OfType<Guid>().Distinct().ToList();
        var now = (await db.Exclusions.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Version, x.Number }).ToListAsync(cancellation))
            .Select(x => (x.Id, x.Version, Reference: $"EX-{x.Number:0000}"))
            .Concat((await db.Warnings.AsNoTracking().Where(w => ids.Contains(w.Id)).Select(w => new { w.Id, w.Version, w.Number }).ToListAsync(cancellation))
                .Select(w => (w.Id, w.Version, Reference: $"W-{w.Number:0000}")))
            .ToDictionary(one => one.Id, one => one);
        return
        [
            .. batch.Letters.Select(letter => (letter.CaseVersion, Now: now.GetValueOrDefault((letter.ExclusionId ?? letter.WarningId)!.Value)))
                .Where(one => one.Now.Version != one.CaseVersion).Select(one => one.Now.Reference ?? "A case that was erased").Distinct(),
        ];
    }
}

/// <summary>How a post is printed.</summary>
/// <param name="Covering">Whether a covering letter goes on top of each.</param>
/// <param name="BothSides">Whether it is printed on both sides: then each letter begins on the front of a sheet.</param>
public sealed record PostWishes(bool Covering, bool BothSides);

/// <summary>A post that can be fetched.</summary>
public sealed record MadePost(Guid Id, int Letters, int Pages, DateTime MadeAt, DateTime? FetchedAt, DateTime GoneAt);
