using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Finds subjects by any part of a name, alias, nickname, mark, method or area: every word has to stand somewhere.</summary>
public static class SubjectSearch
{
    /// <summary>The longest search that is looked at, in characters.</summary>
    public const int Length = 80;

    /// <summary>Those of <paramref name="subjects"/> that match; all of them when nothing is asked.</summary>
    public static IQueryable<Subject> Matching(this IQueryable<Subject> subjects, string? text)
    {
        foreach (var word in Words(text))
        {
            var pattern = $"%{word}%";
            // O'Brien is found as OBrien, and Smith-Jones as Smith Jones.
            subjects = subjects.Where(s =>
                EF.Functions.Like((s.GivenName ?? "").Replace("'", ""), pattern, "\\")
                || EF.Functions.Like((s.FamilyName ?? "").Replace("'", ""), pattern, "\\")
                || s.OtherNames.Any(name => EF.Functions.Like(name.Text.Replace("'", ""), pattern, "\\"))
                || EF.Functions.Like(s.Marks ?? "", pattern, "\\")
                || EF.Functions.Like(s.UsualMethod ?? "", pattern, "\\")
                || EF.Functions.Like(s.Area ?? "", pattern, "\\"));
        }

        return subjects;
    }

    private static IEnumerable<string> Words(string? text) =>
        (text ?? "")[..Math.Min(text?.Length ?? 0, Length)].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal));
}
