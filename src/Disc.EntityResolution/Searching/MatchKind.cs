namespace Disc.EntityResolution.Searching;

/// <summary>How a word that was asked for meets a word that is held.</summary>
internal enum MatchKind
{
    Exact,
    Nickname,
    Beginning,
    Slip,
    Sound,
}
