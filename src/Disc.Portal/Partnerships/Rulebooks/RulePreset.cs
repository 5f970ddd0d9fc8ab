namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>The rules that an administrator can start from (rule 14).</summary>
public enum RulePreset
{
    Cards,
    Points,
    Pubwatch,
}
