using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>Finds what letters are made of, and makes them ready to be printed: for one letter and for a whole post alike.</summary>
internal static class LetterQueries
{
    public static Refusal NotFound { get; } = new("There is no such letter here. The case may have changed, or been erased.");

    public static Refusal Restricted { get; } = new("The record is restricted, so no letter goes out. Lift the restriction first, with a reason.");

    /// <summary>What was printed of a case.</summary>
    public static Task<List<PrintedLetter>> PrintedOfAsync(this PartnershipDb db, Guid? exclusion, Guid? warning, CancellationToken cancellation) =>
        db.PrintedLetters.AsNoTracking().Where(printed => printed.ExclusionId == exclusion && printed.WarningId == warning)
            .OrderBy(printed => printed.PrintedAt).ToListAsync(cancellation);

    /// <summary>A letter of an exclusion, ready; or why not.</summary>
    public static async Task<Outcome<LetterDraft>> ReadyAsync(
        this PartnershipDb db, NoticeDesk desk, Exclusion exclusion, Subject subject, LetterKind kind, int step, DateTime now, CancellationToken cancellation)
    {
        var today = London.DayOf(now);
        var printed = await db.PrintedOfAsync(exclusion.Id, null, cancellation);
        var letter = CaseLetters.Of(exclusion, subject.MayBeUnder18On(today), today, printed)
            .FirstOrDefault(one => one.Occasion.Step == step && (one.Occasion.Kind == kind || kind == LetterKind.Covering && !one.IsCompanion));
        if (letter is null)
            return NotFound;
        var occasion = letter.Occasion with { Kind = kind };
        var facts = await FactsAsync(db, desk, subject, now, cancellation);
        var text = await db.TextOfAsync(occasion, cancellation);
        var made = LetterMaker.Of(facts, exclusion, occasion, text.Text, DateOf(printed, occasion, today));
        return WhyNot(subject, made) is { } refusal ? refusal : new LetterDraft(occasion, text, made);
    }

    /// <summary>A letter of a warning, ready; or why not.</summary>
    public static async Task<Outcome<LetterDraft>> ReadyAsync(
        this PartnershipDb db, NoticeDesk desk, Warning warning, Subject subject, LetterKind kind, DateTime now, CancellationToken cancellation)
    {
        var today = London.DayOf(now);
        var printed = await db.PrintedOfAsync(null, warning.Id, cancellation);
        if (CaseLetters.Of(warning, subject.MayBeUnder18On(today), printed).FirstOrDefault(one => one.Occasion.Kind == kind) is not { Occasion: var occasion })
            return NotFound;
        var facts = await FactsAsync(db, desk, subject, now, cancellation);
        var text = await db.TextOfAsync(occasion, cancellation);
        var made = LetterMaker.Of(facts, warning, kind, text.Text, DateOf(printed, occasion, today));
        return WhyNot(subject, made) is { } refusal ? refusal : new LetterDraft(occasion, text, made);
    }

    private static async Task<NoticeFacts> FactsAsync(PartnershipDb db, NoticeDesk desk, Subject subject, DateTime now, CancellationToken cancellation) =>
        await desk.ForPaperAsync(db, await db.Profiles.AsNoTracking().SingleAsync(cancellation), subject, null, now, cancellation);

    private static Refusal? WhyNot(Subject subject, Letter letter) =>
        subject.IsRestricted ? Restricted
        : letter.Notice.IssuedFor.Address.Count == 0 ? new("Give the scheme a postal address first, under Settings, The scheme's own words: every letter says where to write.")
        : letter.Kind == LetterKind.ExclusionNotice && letter.Notice.WhyNotPrintable() is [var missing, ..] ? new(missing)
        : null;

    // Printed again it carries the date of the first time.
    private static DateOnly DateOf(IEnumerable<PrintedLetter> printed, LetterOccasion occasion, DateOnly today) =>
        printed.FirstOrDefault(one => one.Kind == occasion.Kind && one.Step == occasion.Step) is { } first ? London.DayOf(first.PrintedAt) : today;
}
