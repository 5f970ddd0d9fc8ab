using Disc.EntityResolution.Standardising;
using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Finding;

/// <summary>
/// Finds subjects by what somebody half remembers: any part of a name, alias, nickname, mark, method, area or vehicle, with slips of the
/// pen, by sound, in any order. It reads the records afresh each time, so there is nothing in memory that would have to forget somebody.
/// </summary>
internal static class TolerantSearch
{
    /// <summary>The subjects among these that answer every word that was asked, the best first.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="among">Who may be found.</param>
    /// <param name="text">What was typed; only its first <see cref="SubjectSearch.Length"/> characters are looked at.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<FoundSubject>> FindAsync(PartnershipDb db, IQueryable<Subject> among, string? text, CancellationToken cancellation)
    {
        var asked = AskedWord.Of(text?[..Math.Min(text.Length, SubjectSearch.Length)]);
        if (asked.Count == 0)
            return [];
        var others = (await db.Subjects.AsNoTracking().SelectMany(s => s.OtherNames, (s, name) => new { s.Id, name.Text }).ToListAsync(cancellation))
            .ToLookup(name => name.Id, name => name.Text);
        var vehicles = (await db.Vehicles.AsNoTracking().Select(v => new { v.SubjectId, v.Registration, v.Make, v.Colour }).ToListAsync(cancellation))
            .ToLookup(vehicle => vehicle.SubjectId);
        var areas = await db.AreaNamesAsync(db.Subjects, cancellation);
        var grading = new Grading(asked);
        var found = new List<FoundSubject>();
        await foreach (var record in among.AsNoTracking().Select(s => new { s.Id, s.GivenName, s.FamilyName, s.Marks, s.UsualMethod, s.Area })
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            grading.Begin();
            grading.Name(record.GivenName);
            grading.Name(record.FamilyName);
            foreach (var other in others[record.Id])
                grading.Name(other);
            grading.Text(record.Marks);
            grading.Text(record.UsualMethod);
            grading.Text(record.Area);
            foreach (var area in areas[record.Id])
                grading.Text(area);
            foreach (var vehicle in vehicles[record.Id])
            {
                grading.Text(PlainText.Closed(vehicle.Registration));
                grading.Text(vehicle.Make);
                grading.Text(vehicle.Colour);
            }

            if (grading.End() is { } hit)
                found.Add(new FoundSubject(record.Id, hit.Score, hit.IsLiteral));
        }

        found.Sort((one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score) : one.Id.CompareTo(other.Id));
        return found;
    }
}

/// <summary>A subject that a search found.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Score">The higher, the better; only good for putting hits of one search in order.</param>
/// <param name="IsLiteral">Whether every word stands there as it was typed, or as a part.</param>
internal sealed record FoundSubject(Guid Id, int Score, bool IsLiteral);
