using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>The letters on the page of a case: what is due stands first, and each print is told in the timeline.</summary>
public sealed class LetterChapter : ICaseChapter
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var today = London.DayOf(actor.At);
        var printed = await db.PrintedOfAsync(exclusion.Id, null, cancellation);
        var letters = CaseLetters.Of(exclusion, subject.MayBeUnder18On(today), today, printed);
        if (letters.Count == 0)
            return null;
        var people = printed.ConvertAll(one => one.PrintedBy);
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        var whyNot = actor.WhyNot(ExclusionPermissions.Run) ?? (subject.IsRestricted ? LetterQueries.Restricted : null);
        var due = letters.Count(letter => letter.IsDue);
        var first = letters.FirstOrDefault(letter => letter.IsDue);
        return new CaseChapter(
            "Letters",
            due switch
            {
                0 => "Nothing waits to be sent.",
                1 => "One letter waits to be printed and sent. It is in tonight's post too.",
                _ => $"{due} letters wait to be printed and sent. They are in tonight's post too.",
            },
            [.. letters.OrderByDescending(letter => letter.IsDue).Select(letter => new CaseAction(
                letter.Occasion.Kind.InWords() + (letter.PrintedAt is { } at ? $" (printed {London.DayOf(at).InWords()})" : letter.IsDue ? " (due)" : ""),
                AddressOf(exclusion.Id, letter), whyNot, letter == first, IsPaper: true))],
            [.. printed.Select(one => new CaseItem(
                one.PrintedAt, one.InPost ? "Printed for the post" : "Printed", names.GetValueOrDefault(one.PrintedBy, "Somebody who left"), $"{one.Kind.InWords()}, version {one.Template} of its text"))]);
    }

    private static string AddressOf(Guid exclusion, PrintableLetter letter) => letter.Occasion.Kind == LetterKind.ExclusionNotice
        ? $"exclusions/{exclusion}/notice.pdf"
        : $"exclusions/{exclusion}/letters/{letter.Occasion.Kind.Slug()}/{letter.Occasion.Step}";
}
