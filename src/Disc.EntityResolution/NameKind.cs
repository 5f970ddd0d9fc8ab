namespace Disc.EntityResolution;

/// <summary>What sort of name a person's name is.</summary>
public enum NameKind
{
    Main,
    Alias,
    Nickname,
}
