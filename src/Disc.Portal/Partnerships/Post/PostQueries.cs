using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Which letters are due, over all cases.</summary>
internal static class PostQueries
{
    /// <summary>The letters that are due, those that wait longest first; what goes with a letter stands before it.</summary>
    public static async Task<List<DueLetter>> DueAsync(this PartnershipDb db, DateTime now, CancellationToken cancellation)
    {
        var today = London.DayOf(now);
        var since = now.AddDays(-CaseLetters.DueDays - 1);
        var exclusions = await db.Exclusions.AsNoTracking()
            .Where(x => x.State == ExclusionState.Approved || x.State == ExclusionState.Interim || x.Steps.Any(step => step.At >= since)).ToListAsync(cancellation);
        var warnings = await db.Warnings.AsNoTracking().Where(warning => warning.State == WarningState.Decided).ToListAsync(cancellation);
        var people = exclusions.Select(x => x.SubjectId).Concat(warnings.Select(w => w.SubjectId)).ToHashSet();
        var subjects = await db.Subjects.AsNoTracking().Where(s => people.Contains(s.Id) && s.RestrictedAt == null).ToDictionaryAsync(s => s.Id, cancellation);
        var cases = exclusions.Select(x => (Guid?)x.Id).ToHashSet();
        var cards = warnings.Select(w => (Guid?)w.Id).ToHashSet();
        var printed = await db.PrintedLetters.AsNoTracking().Where(one => cases.Contains(one.ExclusionId) || cards.Contains(one.WarningId)).ToListAsync(cancellation);
        var ofCase = printed.Where(one => one.ExclusionId is not null).ToLookup(one => one.ExclusionId!.Value);
        var ofWarning = printed.Where(one => one.WarningId is not null).ToLookup(one => one.WarningId!.Value);

        var due = new List<DueLetter>();
        foreach (var exclusion in exclusions)
        {
            if (subjects.GetValueOrDefault(exclusion.SubjectId) is { } subject)
                Add(CaseLetters.Of(exclusion, subject.MayBeUnder18On(today), today, [.. ofCase[exclusion.Id]]), exclusion.Reference, subject.DisplayName, exclusion.PostTo.Length > 0, exclusion.Version);
        }

        foreach (var warning in warnings)
        {
            if (subjects.GetValueOrDefault(warning.SubjectId) is { } subject)
                Add(CaseLetters.Of(warning, subject.MayBeUnder18On(today), [.. ofWarning[warning.Id]]), warning.Reference, subject.DisplayName, hasAddress: false, warning.Version);
        }

        return [.. due.OrderBy(letter => letter.Since).ThenBy(letter => letter.Reference, StringComparer.Ordinal).ThenBy(letter => letter.Occasion.Kind != LetterKind.Guardian)];

        void Add(IEnumerable<PrintableLetter> letters, string reference, string name, bool hasAddress, int version) =>
            due.AddRange(letters.Where(letter => letter.IsDue).Select(letter => new DueLetter(letter.Occasion, reference, name, letter.At, hasAddress, version)));
    }
}
