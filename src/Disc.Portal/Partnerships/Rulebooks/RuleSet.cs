using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>The rules of a scheme as data: what counts, for how long, and what follows (rule 14).</summary>
public sealed record RuleSet
{
    /// <summary>The longest exclusion that any scheme gives, in months (rule 14).</summary>
    public const int LongestMonths = 36;

    /// <summary>The most offences, and the most steps of a table.</summary>
    public const int MostOffences = 40, MostSteps = 12;

    /// <summary>What the rules were started from.</summary>
    public required RulePreset Preset { get; init; }

    public required IReadOnlyList<Offence> Offences { get; init; }

    /// <summary>What one red card gives by its points; the gravest decides.</summary>
    public IReadOnlyList<LengthStep> RedCard { get; init; } = [];

    /// <summary>What the yellow cards give whose points add up.</summary>
    public IReadOnlyList<LengthStep> AddedUp { get; init; } = [];

    /// <summary>From how many points on there is a warning.</summary>
    public int WarnFrom { get; init; } = 1;

    /// <summary>Whether points that add up give a warning first, and an exclusion only after another offence.</summary>
    public bool WarningFirst { get; init; }

    /// <summary>How long a warning counts, in months.</summary>
    public int WarningCountsMonths { get; init; } = 12;

    /// <summary>From how many points on, yellow and red together, the board decides; null when it never has to.</summary>
    public int? BoardFrom { get; init; }

    /// <summary>The longest exclusion, in months.</summary>
    public required int Longest { get; init; }

    /// <summary>The longest exclusion of somebody who is, or may be, under 18, in months.</summary>
    public required int LongestUnder18 { get; init; }

    /// <summary>An offence within so many months after an exclusion ended is a repeat; 0 when repeats add nothing.</summary>
    public int RepeatWithinMonths { get; init; }

    /// <summary>What a repeat adds, in months.</summary>
    public int RepeatAddsMonths { get; init; }

    public BreachConsequence Breach { get; init; }

    /// <summary>What each breach adds, in months, where a breach extends.</summary>
    public int BreachAddsMonths { get; init; }

    /// <summary>The same for somebody who is, or may be, under 18; null when it is the same as for adults.</summary>
    public int? BreachAddsMonthsUnder18 { get; init; }

    /// <summary>After how many clear months an exclusion is reviewed by itself; null when it is reviewed only when somebody asks.</summary>
    public int? ReviewAfterMonths { get; init; }

    /// <summary>Whether an exclusion starts on the day on which its notice is served: then it is decided in months, and the service sets its dates.</summary>
    public bool StartsAtService { get; init; }

    /// <summary>Who votes on exclusions, and how; rules saved before there were ballots have none.</summary>
    public VotingRules Ballot { get; init; } = VotingRules.None;

    /// <summary>The offence of a code; null when these rules have none.</summary>
    public Offence? OffenceOf(string? code) => Offences.FirstOrDefault(offence => offence.Code == code);

    /// <summary>The offence that incidents of a type are; null when these rules do not act on them.</summary>
    public Offence? OffenceOf(IncidentType type) => Offences.FirstOrDefault(offence => offence.Types.Contains(type));

    /// <summary>The longest exclusion of somebody, in months.</summary>
    public int LongestFor(bool young) => young ? LongestUnder18 : Longest;

    /// <summary>What each breach adds to somebody's exclusion, in months.</summary>
    public int BreachAddsFor(bool young) => young ? BreachAddsMonthsUnder18 ?? BreachAddsMonths : BreachAddsMonths;
}
