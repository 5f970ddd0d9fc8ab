using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>Which papers are in place and which are due: for the list, the home card, the checklist of a new partnership and the evidence pack.</summary>
public static class PaperQueries
{
    /// <summary>Where the partnership stands with every kind of paper, in the order of the kinds.</summary>
    public static async Task<IReadOnlyList<PaperState>> PaperStatesAsync(this PartnershipDb db, DateOnly today, CancellationToken cancellation = default)
    {
        var rows = (await db.LatestPapers().ToListAsync(cancellation)).FindAll(row => !row.IsRetired);
        return [.. PaperKinds.All.Select(kind =>
        {
            var own = rows.Where(row => row.Kind == kind).Select(row => (Row: row, IsInPlace: PaperRules.IsInPlace(row.Text, row.HasFile))).ToList();
            DateOnly? review = own.Any(paper => paper.IsInPlace) ? own.Where(paper => paper.IsInPlace).Min(paper => paper.Row.ReviewOn) : null;
            return new PaperState(
                kind, review is not null, own.Where(paper => !paper.IsInPlace).Sum(paper => PaperRules.ToFillIn(paper.Row.Text)), review,
                review <= today.AddDays(PaperRules.NoticeDays), review < today);
        })];
    }

    /// <summary>Every paper with its latest version.</summary>
    internal static IQueryable<LatestPaper> LatestPapers(this PartnershipDb db) =>
        from paper in db.Papers.AsNoTracking()
        from version in db.PaperVersions.Where(version => version.PaperId == paper.Id).OrderByDescending(version => version.Number).Take(1)
        select new LatestPaper(
            paper.Id, paper.Kind, paper.Title, db.Accounts.Where(account => account.Id == paper.Owner).Select(account => account.Name).FirstOrDefault(), version.Number, version.At,
            paper.ReviewOn, version.Text, version.File != null, paper.RetiredAt != null);
}

internal sealed record LatestPaper(
    Guid Id, PaperKind Kind, string Title, string? Owner, int Number, DateTime At, DateOnly ReviewOn, string Text, bool HasFile, bool IsRetired);
