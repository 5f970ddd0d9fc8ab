namespace Disc.EntityResolution.Clustering;

/// <summary>Which records have been joined so far.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    public DisjointSets(int count)
    {
        parent = new int[count];
        for (var i = 0; i < count; i++)
        {
            parent[i] = i;
        }
    }

    /// <summary>The smallest member of the set that holds this one: the same whatever order sets were joined in.</summary>
    public int Find(int member)
    {
        while (parent[member] != member)
        {
            parent[member] = parent[parent[member]];
            member = parent[member];
        }
        return member;
    }

    public void Join(int left, int right)
    {
        (left, right) = (Find(left), Find(right));
        if (left < right)
        {
            parent[right] = left;
        }
        else
        {
            parent[left] = right;
        }
    }
}
