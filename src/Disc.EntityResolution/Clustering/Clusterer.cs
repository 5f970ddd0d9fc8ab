using Disc.EntityResolution.Weighing;

namespace Disc.EntityResolution.Clustering;

/// <summary>Joins linked records into people, strongest link first, and refuses to let a chain of links join what does not belong together.</summary>
internal sealed class Clusterer(int records, List<Link> links, Judge judge)
{
    // Of two groups that might be one person at most so many members each are compared with each other.
    private const int MostAsked = 12;

    // Evidence of one pair counts at most so many bits for or against a merge: one lucky link does not carry it.
    private const double MostBits = 10;

    /// <summary>Gives each record's cluster, named by its smallest member.</summary>
    public int[] Clusters()
    {
        links.Sort();
        var people = new DisjointSets(records);
        var members = new List<int>?[records];
        foreach (var link in links)
        {
            if (link.Answer != Answer.Same)
            {
                continue;
            }
            var (left, right) = (people.Find(link.Left), people.Find(link.Right));
            if (left == right)
            {
                continue;
            }
            var lefts = members[left] ??= [left];
            var rights = members[right] ??= [right];
            if (link.Weight < Judge.Decided && !Support(lefts, rights))
            {
                continue;
            }
            people.Join(left, right);
            lefts.AddRange(rights);
            lefts.Sort();
            members[people.Find(left)] = lefts;
        }
        var clusters = new int[records];
        for (var i = 0; i < records; i++)
        {
            clusters[i] = people.Find(i);
        }
        return clusters;
    }

    /// <summary>Whether the two groups as wholes look like one person: no contradiction across them, and on balance evidence for it.</summary>
    private bool Support(List<int> lefts, List<int> rights)
    {
        if (lefts.Count == 1 && rights.Count == 1)
        {
            return true;
        }
        double sum = 0;
        int against = 0, asked = 0;
        foreach (var left in lefts.Take(MostAsked))
        {
            foreach (var right in rights.Take(MostAsked))
            {
                var (answer, weight) = judge.Of(left, right);
                if (answer == Answer.Different && weight >= judge.PerhapsAt)
                {
                    return false;
                }
                asked++;
                against += weight <= -MostBits ? 1 : 0;
                sum += Math.Clamp(weight, -MostBits, MostBits);
            }
        }
        return sum > 0 && against * 2 <= asked;
    }
}
