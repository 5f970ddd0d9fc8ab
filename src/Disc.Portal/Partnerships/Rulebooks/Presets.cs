using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>The three sets of rules that an administrator can start from, as rule 14 has them.</summary>
public static class Presets
{
    public static RuleSet Of(RulePreset preset) => preset switch
    {
        RulePreset.Cards => Cards,
        RulePreset.Points => Points,
        RulePreset.Pubwatch => Pubwatch,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, null),
    };

    /// <summary>A red card of 3, 4 or 5 points gives 9, 12 or 18 months; warnings of 3, 4, 5 or 6 points together give 3, 6, 12 or 18; from 7 on the board decides, on at most 36.</summary>
    public static RuleSet Cards { get; } = new()
    {
        Preset = RulePreset.Cards,
        Offences =
        [
            Yellow("begging", "Begging or pestering", 1, IncidentType.Begging),
            Yellow("attempted-theft", "Attempted theft", 1, IncidentType.AttemptedTheft, IncidentType.Deterred),
            Yellow("theft", "Theft", 2, IncidentType.Theft),
            Yellow("abuse", "Abuse or threats", 2, IncidentType.Abuse),
            Yellow("damage", "Damage", 2, IncidentType.Damage),
            Red("fraud", "Fraud", 3, IncidentType.Fraud),
            Red("drugs", "Drugs on the premises", 3, IncidentType.Drugs),
            Red("weapon", "Threat with a weapon", 4),
            Red("assault", "Assault of staff", 5, IncidentType.AssaultOfRetailWorker),
            Yellow("breach", "Coming in while excluded", 1, IncidentType.BreachOfExclusion) with { IsBreach = true },
        ],
        RedCard = [new(3, 9, 3), new(4, 12, 6), new(5, 18, 9)],
        AddedUp = [new(3, 3, 1), new(4, 6, 2), new(5, 12, 3), new(6, 18, 6)],
        WarnFrom = 1,
        BoardFrom = 7,
        Longest = 36,
        LongestUnder18 = 12,
        Breach = BreachConsequence.Extend,
        BreachAddsMonths = 3,
        BreachAddsMonthsUnder18 = 1,
    };

    /// <summary>Points with a warning first and then 12 months, reviewed after 6 clear months.</summary>
    public static RuleSet Points { get; } = new()
    {
        Preset = RulePreset.Points,
        Offences =
        [
            Yellow("begging", "Begging or pestering", 1, IncidentType.Begging),
            Yellow("attempted-theft", "Attempted theft", 1, IncidentType.AttemptedTheft, IncidentType.Deterred),
            Yellow("theft", "Theft", 2, IncidentType.Theft),
            Yellow("abuse", "Abuse or threats", 2, IncidentType.Abuse),
            Yellow("damage", "Damage", 2, IncidentType.Damage),
            Yellow("fraud", "Fraud", 3, IncidentType.Fraud),
            Yellow("drugs", "Drugs on the premises", 3, IncidentType.Drugs),
            Yellow("weapon", "Threat with a weapon", 4),
            Yellow("assault", "Assault of staff", 4, IncidentType.AssaultOfRetailWorker),
            Yellow("breach", "Coming in while excluded", 2, IncidentType.BreachOfExclusion) with { IsBreach = true },
        ],
        AddedUp = [new(4, 12, 3)],
        WarnFrom = 2,
        WarningFirst = true,
        Longest = 24,
        LongestUnder18 = 6,
        Breach = BreachConsequence.Extend,
        BreachAddsMonths = 6,
        BreachAddsMonthsUnder18 = 2,
        ReviewAfterMonths = 6,
    };

    /// <summary>3 to 24 months by the offence; trying to come in starts the time again.</summary>
    public static RuleSet Pubwatch { get; } = new()
    {
        Preset = RulePreset.Pubwatch,
        Offences =
        [
            Red("leave", "Refusing to leave", 1),
            Red("begging", "Begging or pestering", 1, IncidentType.Begging),
            Red("attempted-theft", "Attempted theft", 1, IncidentType.AttemptedTheft, IncidentType.Deterred),
            Red("theft", "Theft", 2, IncidentType.Theft),
            Red("abuse", "Abuse or threats", 2, IncidentType.Abuse),
            Red("damage", "Damage", 2, IncidentType.Damage),
            Red("fraud", "Fraud", 2, IncidentType.Fraud),
            Red("drugs", "Drugs on the premises", 3, IncidentType.Drugs),
            Red("weapon", "Threat with a weapon", 4),
            Red("assault", "Assault of staff", 4, IncidentType.AssaultOfRetailWorker),
            Yellow("breach", "Attempted entry while banned", 0, IncidentType.BreachOfExclusion) with { IsBreach = true },
        ],
        RedCard = [new(1, 3, 1), new(2, 6, 2), new(3, 12, 6), new(4, 24, 12)],
        WarnFrom = 1,
        Longest = 24,
        LongestUnder18 = 12,
        RepeatWithinMonths = 12,
        RepeatAddsMonths = 6,
        Breach = BreachConsequence.Restart,
    };

    private static Offence Yellow(string code, string name, int points, params IReadOnlyList<IncidentType> types) =>
        new() { Code = code, Name = name, Card = OffenceCard.Yellow, Points = points, Types = types };

    private static Offence Red(string code, string name, int points, params IReadOnlyList<IncidentType> types) =>
        Yellow(code, name, points, types) with { Card = OffenceCard.Red };
}
