using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes what a partnership's letters leave behind: the notices that were served were printed first, and one letter has words of the partnership's own.</summary>
internal static class LettersMaker
{
    public static void Make(PartnershipDb db, IEnumerable<Exclusion> exclusions, IEnumerable<Warning> warnings, IReadOnlyDictionary<string, Account> roles, DateTime now)
    {
        var admin = roles["admin"].Id;
        foreach (var kind in new[] { LetterKind.ExclusionNotice, LetterKind.Warning })
            db.LetterTemplates.Add(new LetterTemplate(kind, 1, UsualTexts.Of(kind), isUsual: true, Guid.Empty, now.AddDays(-400)));
        db.LetterTemplates.Add(new LetterTemplate(
            LetterKind.Covering, 1, UsualTexts.Of(LetterKind.Covering).Replace("Please read it:", "Please read it, or ask somebody to read it to you:", StringComparison.Ordinal),
            isUsual: false, admin, now.AddDays(-30)));
        foreach (var exclusion in exclusions.Where(exclusion => exclusion.ServedAt is not null))
            db.PrintedLetters.Add(new PrintedLetter(CaseSteps.Notice(exclusion), 1, admin, exclusion.ServedAt!.Value.AddHours(-3), inPost: exclusion.ServedHow == ServiceMethod.ByPost));
        foreach (var warning in warnings.Where(warning => warning.GivenAt is not null))
            db.PrintedLetters.Add(new PrintedLetter(new(LetterKind.Warning, null, warning.Id, 0), 1, admin, warning.GivenAt!.Value.AddHours(-3), inPost: false));
    }
}
