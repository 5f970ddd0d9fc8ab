using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>Prints the letters of cases and of warnings. Each print is on record, before it is handed over.</summary>
public sealed class LetterRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, NoticeDesk desk, PdfPress press, TimeProvider clock)
{
    /// <summary>A letter about a step of an exclusion.</summary>
    /// <exception cref="PressUnavailable">The press cannot print now.</exception>
    public async Task<Outcome<PrintedPaper>> PrintAsync(Actor actor, Guid exclusionId, string letter, int step, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "print a letter", exclusionId, cancellation) is { } refusal)
            return refusal;
        Outcome<LetterDraft> ready;
        await using (var db = database.OpenFor(actor))
        {
            if (LetterKinds.OfSlug(letter) is not { } kind || await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == exclusionId, cancellation) is not { } exclusion)
                return LetterQueries.NotFound;
            var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
            ready = await db.ReadyAsync(desk, exclusion, subject, kind, step, clock.Now(), cancellation);
        }

        return await PrintAsync(actor, ready, cancellation);
    }

    /// <summary>The letter of a warning, or what goes with it.</summary>
    /// <exception cref="PressUnavailable">The press cannot print now.</exception>
    public async Task<Outcome<PrintedPaper>> PrintForWarningAsync(Actor actor, Guid warningId, string letter, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "print a warning", warningId, cancellation) is { } refusal)
            return refusal;
        Outcome<LetterDraft> ready;
        await using (var db = database.OpenFor(actor))
        {
            if (LetterKinds.OfSlug(letter) is not { } kind || await db.Warnings.AsNoTracking().SingleOrDefaultAsync(w => w.Id == warningId, cancellation) is not { } warning)
                return LetterQueries.NotFound;
            var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == warning.SubjectId, cancellation);
            ready = await db.ReadyAsync(desk, warning, subject, kind, clock.Now(), cancellation);
        }

        return await PrintAsync(actor, ready, cancellation);
    }

    /// <summary>The letters of a warning; none for who may not print them.</summary>
    public async Task<IReadOnlyList<PrintableLetter>> OfWarningAsync(Actor actor, Guid warningId, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Run))
            return [];
        await using var db = database.OpenFor(actor);
        if (await db.Warnings.AsNoTracking().SingleOrDefaultAsync(w => w.Id == warningId, cancellation) is not { } warning)
            return [];
        var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == warning.SubjectId, cancellation);
        return subject.IsRestricted ? [] : CaseLetters.Of(warning, subject.MayBeUnder18On(clock.Today()), await db.PrintedOfAsync(null, warningId, cancellation));
    }

    private async Task<Outcome<PrintedPaper>> PrintAsync(Actor actor, Outcome<LetterDraft> ready, CancellationToken cancellation)
    {
        if (!ready.TryGet(out var draft))
            return ready.Refusal!;
        var pdf = await draft.Letter.PrintAsync(press, cancellation);
        // On record before it is handed over, and after the printing, which must not hold the database.
        await using var work = await database.BeginAsync(actor, cancellation);
        await work.PrintedAsync([(draft.Occasion, draft.Template)], inPost: false, cancellation);
        await work.CommitAsync(cancellation);
        return new PrintedPaper(draft.Letter.FileName, pdf);
    }
}
