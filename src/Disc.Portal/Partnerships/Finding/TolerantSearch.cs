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
    // A name says more about whom somebody means than a word of a description does.
    private const int NameCountsTimes = 3;

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
        var records = await among.AsNoTracking().Select(s => new { s.Id, s.GivenName, s.FamilyName, s.Marks, s.UsualMethod, s.Area }).ToListAsync(cancellation);
        var others = (await db.Subjects.AsNoTracking().SelectMany(s => s.OtherNames, (s, name) => new { s.Id, name.Text }).ToListAsync(cancellation))
            .ToLookup(name => name.Id, name => name.Text);
        var vehicles = (await db.Vehicles.AsNoTracking().Select(v => new { v.SubjectId, v.Registration, v.Make, v.Colour }).ToListAsync(cancellation))
            .ToLookup(vehicle => vehicle.SubjectId, vehicle => $"{PlainText.Closed(vehicle.Registration)} {vehicle.Make} {vehicle.Colour}");
        var found = new List<FoundSubject>();
        foreach (var record in records)
        {
            var names = PlainText.Of($"{record.GivenName} {record.FamilyName} {Closed(record.FamilyName)} {string.Join(' ', others[record.Id])}");
            var rest = PlainText.Of($"{record.Marks} {record.UsualMethod} {record.Area} {string.Join(' ', vehicles[record.Id])}");
            if (Grade(asked, names, rest) is { } hit)
                found.Add(new FoundSubject(record.Id, hit.Score, hit.IsLiteral));
        }

        found.Sort((one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score) : one.Id.CompareTo(other.Id));
        return found;
    }

    /// <summary>How well a record answers; null when a word of the search stands nowhere in it.</summary>
    internal static (int Score, bool IsLiteral)? Grade(IReadOnlyList<AskedWord> asked, string names, string rest)
    {
        var (score, literal) = (0, true);
        foreach (var word in asked)
        {
            var name = word.BestIn(names, isName: true);
            var other = name == AskedWord.Whole ? AskedWord.None : word.BestIn(rest, isName: false);
            var best = Math.Max(name, other);
            if (best == AskedWord.None)
                return null;
            literal &= best >= AskedWord.Part;
            score += Math.Max(name * NameCountsTimes, other);
        }

        return (score, literal);
    }

    // "van der Meer" is also asked for as Vandermeer.
    private static string Closed(string? name) => name?.Contains(' ', StringComparison.Ordinal) == true ? PlainText.Closed(name) : "";
}

/// <summary>A subject that a search found.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Score">The higher, the better; only good for putting hits of one search in order.</param>
/// <param name="IsLiteral">Whether every word stands there as it was typed, or as a part.</param>
internal sealed record FoundSubject(Guid Id, int Score, bool IsLiteral);
