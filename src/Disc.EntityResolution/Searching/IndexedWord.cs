using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Searching;

/// <summary>One word that some records hold, with those records.</summary>
/// <param name="Text">The standardised word.</param>
/// <param name="IsName">Part of a name: only then do nicknames and sound count.</param>
internal sealed record IndexedWord(string Text, bool IsName)
{
    /// <summary>Places of the records that hold it, ascending.</summary>
    public List<int> Records { get; } = [];

    public string Sound { get; } = IsName ? SoundCode.Of(Text) : string.Empty;

    public int[] Groups { get; } = IsName ? Nicknames.GroupsOf(Text).ToArray() : [];

    public bool Equals(IndexedWord? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
