namespace Disc.EntityResolution.Clustering;

/// <summary>A pair that is at least Perhaps one person.</summary>
/// <param name="Left">Position of one record; the smaller.</param>
/// <param name="Right">Position of the other.</param>
/// <param name="Answer">Same or Perhaps.</param>
/// <param name="Weight">Evidence in bits.</param>
internal readonly record struct Link(int Left, int Right, Answer Answer, double Weight) : IComparable<Link>
{
    /// <summary>Strongest first; equal ones by position.</summary>
    public int CompareTo(Link other)
    {
        var byWeight = other.Weight.CompareTo(Weight);
        if (byWeight != 0)
        {
            return byWeight;
        }
        return Left != other.Left ? Left.CompareTo(other.Left) : Right.CompareTo(other.Right);
    }
}
