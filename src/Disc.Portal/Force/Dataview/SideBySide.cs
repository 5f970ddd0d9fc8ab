using System.Globalization;
using Disc.EntityResolution;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Force.Dataview;

/// <summary>Lays the records of one person side by side, attribute by attribute, each compared with the first.</summary>
internal static class SideBySide
{
    /// <summary>The rows; those in which no record says anything are left out.</summary>
    public static List<SideBySideRow> Of(IReadOnlyList<HeldRecord> records, Resolver resolver)
    {
        var first = records[0];
        var levels = records.Skip(1).Select(other => resolver.Compare(first.Person, other.Person).Why
            .Where(why => why is { Attribute: not null, Level: not null })
            .GroupBy(why => why.Attribute!.Value).ToDictionary(group => group.Key, group => group.First().Level!.Value)).ToList();

        SideBySideRow Row(string attribute, Func<SharedSubject, string?> text, Func<SharedSubject, SharedSubject, Dictionary<PersonAttribute, Level>, Match?> match) =>
            new(attribute, [.. records.Select((record, place) => new SideBySideCell(
                text(record.Subject),
                place == 0 || text(first.Subject) is null || text(record.Subject) is null ? null : match(first.Subject, record.Subject, levels[place - 1])))]);

        SideBySideRow Words(string attribute, Func<SharedSubject, string?> text) => Row(attribute, text, (a, b, _) => OfWords(text(a)!, text(b)!));

        SideBySideRow Agreeing(string attribute, Func<SharedSubject, string?> text) =>
            Row(attribute, text, (a, b, _) => text(a)!.Equals(text(b), StringComparison.OrdinalIgnoreCase) ? Match.Same : null);

        var rows = new[]
        {
            Row("Name", subject => subject.DisplayName, OfNames),
            // Another nickname, another street or another caption speaks against nothing.
            Agreeing("Other names", subject => subject.OtherNames.Count == 0 ? null : string.Join(", ", subject.OtherNames.Select(Quoted))),
            Row("Date of birth", Born, OfBirth),
            Words("Sex", subject => subject.Description.Sex == Partnerships.Subjects.Sex.NotRecorded ? null : subject.Description.Sex.ToString()),
            Words("Build", subject => subject.Description.Build),
            Row("Height", subject => subject.Description.HeightCm is { } height ? $"{height} cm" : null, (a, b, _) => OfHeights(a.Description.HeightCm!.Value, b.Description.HeightCm!.Value)),
            Words("Hair", subject => subject.Description.Hair),
            Words("Marks", subject => subject.Description.Marks),
            Words("Usual method", subject => subject.Description.UsualMethod),
            Agreeing("Usually met", subject => AreaWords.Of(subject.Areas, subject.Description.Area)),
            Agreeing("Captions", subject => subject.Description.Captions == Captions.None ? null : string.Join(", ", CaptionWords.InWords(subject.Description.Captions))),
            Row("Incidents", subject => subject.Incidents.Count.ToString(CultureInfo.InvariantCulture), (_, _, _) => null),
            Row("Listed until", subject => subject.ListedUntil.InWords(), (_, _, _) => null),
        };
        return [.. rows.Where(row => row.Cells.Any(cell => cell.Text is not null))];
    }

    private static string Quoted(SharedName name) => name.IsNickname ? $"“{name.Text}”" : name.Text;

    private static string? Born(SharedSubject subject) => subject switch
    {
        { Description.DateOfBirth: { } day } => day.InWords(),
        { BornFrom: { } from, BornTo: { } to } => $"between {from} and {to}",
        { BornFrom: { } from } => $"{from} or later",
        { BornTo: { } to } => $"{to} or earlier",
        _ => null,
    };

    private static Match? OfNames(SharedSubject a, SharedSubject b, Dictionary<PersonAttribute, Level> levels)
    {
        if (a.DisplayName.Equals(b.DisplayName, StringComparison.OrdinalIgnoreCase))
            return Match.Same;
        var found = new[] { PersonAttribute.GivenName, PersonAttribute.FamilyName }.Where(levels.ContainsKey).Select(attribute => levels[attribute]).ToList();
        return found.Count == 0 ? null : found.Contains(Level.Different) ? Match.Different : Match.Near;
    }

    private static Match? OfBirth(SharedSubject a, SharedSubject b, Dictionary<PersonAttribute, Level> levels)
    {
        if (levels.TryGetValue(PersonAttribute.DateOfBirth, out var level))
            return level == Level.Exact ? Match.Same : level == Level.Different ? Match.Different : Match.Near;
        var (aFrom, aTo) = (a.Description.DateOfBirth?.Year ?? a.BornFrom ?? 0, a.Description.DateOfBirth?.Year ?? a.BornTo ?? 9999);
        var (bFrom, bTo) = (b.Description.DateOfBirth?.Year ?? b.BornFrom ?? 0, b.Description.DateOfBirth?.Year ?? b.BornTo ?? 9999);
        return aFrom <= bTo && bFrom <= aTo ? Match.Near : Match.Different;
    }

    private static Match OfHeights(int a, int b) => Math.Abs(a - b) switch
    {
        <= 2 => Match.Same,
        <= 8 => Match.Near,
        _ => Match.Different,
    };

    private static Match OfWords(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
            return Match.Same;
        return Long(a).Overlaps(Long(b)) ? Match.Near : Match.Different;

        static HashSet<string> Long(string text) => text.Split([' ', ',', '.', ';', '-', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
