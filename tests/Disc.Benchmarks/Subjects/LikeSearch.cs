using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Disc.Benchmarks.Subjects;

/// <summary>What the search is measured against: every word has to stand somewhere as it was typed.</summary>
internal static class LikeSearch
{
    public static IQueryable<Subject> Like(this IQueryable<Subject> subjects, string text)
    {
        foreach (var word in text.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pattern = $"%{word}%";
            subjects = subjects.Where(s =>
                EF.Functions.Like(s.GivenName ?? "", pattern) || EF.Functions.Like(s.FamilyName ?? "", pattern) || s.OtherNames.Any(name => EF.Functions.Like(name.Text, pattern))
                || EF.Functions.Like(s.Marks ?? "", pattern) || EF.Functions.Like(s.UsualMethod ?? "", pattern) || EF.Functions.Like(s.Area ?? "", pattern));
        }

        return subjects;
    }
}
