using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>Which text a letter has, and the record that it was printed under it.</summary>
internal static class TemplateQueries
{
    /// <summary>The text that a letter is printed with: the one that it was printed under before, else the one that holds now.</summary>
    public static async Task<TemplateInUse> TextOfAsync(this PartnershipDb db, LetterOccasion letter, CancellationToken cancellation)
    {
        var before = await db.PrintedLetters.AsNoTracking().OrderBy(printed => printed.PrintedAt).FirstOrDefaultAsync(
            printed => printed.Kind == letter.Kind && printed.ExclusionId == letter.ExclusionId && printed.WarningId == letter.WarningId && printed.Step == letter.Step,
            cancellation);
        return before is null ? await db.TextNowAsync(letter.Kind, cancellation)
            : await db.LetterTemplates.AsNoTracking().Where(template => template.Kind == letter.Kind && template.Number == before.Template)
                .Select(template => new TemplateInUse(template.Number, template.Text)).SingleAsync(cancellation);
    }

    /// <summary>The text of a kind that holds now.</summary>
    public static async Task<TemplateInUse> TextNowAsync(this PartnershipDb db, LetterKind kind, CancellationToken cancellation)
    {
        var newest = await db.LetterTemplates.AsNoTracking().Where(template => template.Kind == kind).OrderByDescending(template => template.Number).FirstOrDefaultAsync(cancellation);
        var usual = UsualTexts.Of(kind);
        return newest is not null && (!newest.IsUsual || newest.Text == usual) ? new(newest.Number, newest.Text) : new(0, usual);
    }

    /// <summary>Says that letters were printed, to the audit trail and for the next time; a usual text that was never kept is kept now.</summary>
    public static async Task PrintedAsync(
        this Work<PartnershipDb> work, IEnumerable<(LetterOccasion Letter, TemplateInUse Text)> letters, bool inPost, CancellationToken cancellation)
    {
        var kept = new Dictionary<LetterKind, int>();
        foreach (var (letter, text) in letters)
        {
            var number = text.Number;
            if (number == 0 && !kept.TryGetValue(letter.Kind, out number))
            {
                // Somebody else may have printed the first one meanwhile.
                number = (await work.Db.TextNowAsync(letter.Kind, cancellation)) is { Number: > 0 } now && now.Text == text.Text
                    ? now.Number
                    : 1 + (await work.Db.LetterTemplates.Where(template => template.Kind == letter.Kind).MaxAsync(template => (int?)template.Number, cancellation) ?? 0);
                if (!await work.Db.LetterTemplates.AnyAsync(template => template.Kind == letter.Kind && template.Number == number, cancellation))
                    work.Db.LetterTemplates.Add(new LetterTemplate(letter.Kind, number, text.Text, isUsual: true, Guid.Empty, work.Actor.At));
                kept[letter.Kind] = number;
            }

            work.Db.PrintedLetters.Add(new PrintedLetter(letter, number, work.Actor.AccountId, work.Actor.At, inPost));
            work.Record(
                Verbs.Disclosed, letter.WarningId is null ? "exclusion" : "warning", letter.ExclusionId ?? letter.WarningId,
                $"{letter.Kind.Slug()}{(inPost ? ", post" : "")}");
        }
    }
}

/// <summary>A text and its number; 0 for the usual text that was never kept.</summary>
public sealed record TemplateInUse(int Number, string Text);
