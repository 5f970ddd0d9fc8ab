using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Comparing;

/// <summary>How one attribute of two records compares.</summary>
/// <param name="Level">How far the two agree.</param>
/// <param name="Left">The value of the left record; null for what has no term (sex, an incomplete date).</param>
/// <param name="Right">The value of the right record; the same object as <paramref name="Left"/> when the two agree exactly.</param>
internal readonly record struct Finding(Level Level, Term? Left, Term? Right)
{
    /// <summary>The value that both share; null unless they agree exactly.</summary>
    public Term? Agreed => Level == Level.Exact ? Left : null;
}
