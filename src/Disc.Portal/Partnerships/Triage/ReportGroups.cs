namespace Disc.Portal.Partnerships.Triage;

/// <summary>Reports that seem to tell the same: the same person, the same place, within an hour. Pure: a list in, the ordered list out.</summary>
public static class ReportGroups
{
    /// <summary>How far apart two reports of the same may say that it happened.</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The queue in its order, reports of the same together where the first of them stands, each knowing the others.</summary>
    public static IReadOnlyList<QueuedReport> Together(IReadOnlyList<QueuedReport> queue)
    {
        var (ordered, taken) = (new List<QueuedReport>(queue.Count), new HashSet<Guid>());
        foreach (var first in queue)
        {
            if (!taken.Add(first.Id))
                continue;
            var group = new List<QueuedReport> { first };
            // What is the same as one of them is the same as all of them.
            for (var index = 0; index < group.Count; index++)
                group.AddRange(queue.Where(other => AreSame(group[index], other) && taken.Add(other.Id)));
            ordered.AddRange(group.Select(report => report with { SameAs = [.. group.Where(other => other != report).Select(other => other.Reference)] }));
        }

        return ordered;
    }

    /// <summary>Whether two reports seem to tell the same.</summary>
    public static bool AreSame(QueuedReport one, QueuedReport other) =>
        (one.HappenedAt - other.HappenedAt).Duration() <= Hour
        && string.Equals(Plain(one.Place), Plain(other.Place), StringComparison.OrdinalIgnoreCase)
        && one.Subjects.Intersect(other.Subjects).Any();

    // "Harbour Books, 12 Quay Street" and "harbour books" are one place; what stands behind the comma is the address.
    private static string Plain(string place) => string.Concat(place.Split(',')[0].Where(char.IsLetterOrDigit));
}
