using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>Rules while an administrator writes them.</summary>
public sealed class RuleDraft
{
    public RulePreset Preset { get; set; }

    public List<OffenceDraft> Offences { get; } = [];

    public List<StepDraft> RedCard { get; } = [];

    public List<StepDraft> AddedUp { get; } = [];

    public int WarnFrom { get; set; }

    public bool WarningFirst { get; set; }

    public int WarningCountsMonths { get; set; }

    public int? BoardFrom { get; set; }

    public int Longest { get; set; }

    public int LongestUnder18 { get; set; }

    public int RepeatWithinMonths { get; set; }

    public int RepeatAddsMonths { get; set; }

    public BreachConsequence Breach { get; set; }

    public int BreachAddsMonths { get; set; }

    public int? BreachAddsMonthsUnder18 { get; set; }

    public int? ReviewAfterMonths { get; set; }

    public bool StartsAtService { get; set; }
    public Electorate BallotWho { get; set; }

    public int BallotDays { get; set; }

    public int BallotQuorumPercent { get; set; }

    public TieRule BallotTie { get; set; }

    /// <summary>A draft that starts with rules.</summary>
    public static RuleDraft Of(RuleSet rules)
    {
        var draft = new RuleDraft
        {
            Preset = rules.Preset,
            WarnFrom = rules.WarnFrom,
            WarningFirst = rules.WarningFirst,
            WarningCountsMonths = rules.WarningCountsMonths,
            BoardFrom = rules.BoardFrom,
            Longest = rules.Longest,
            LongestUnder18 = rules.LongestUnder18,
            RepeatWithinMonths = rules.RepeatWithinMonths,
            RepeatAddsMonths = rules.RepeatAddsMonths,
            Breach = rules.Breach,
            BreachAddsMonths = rules.BreachAddsMonths,
            BreachAddsMonthsUnder18 = rules.BreachAddsMonthsUnder18,
            ReviewAfterMonths = rules.ReviewAfterMonths,
            StartsAtService = rules.StartsAtService,
            BallotWho = rules.Ballot.Who,
            BallotDays = rules.Ballot.Days,
            BallotQuorumPercent = rules.Ballot.QuorumPercent,
            BallotTie = rules.Ballot.Tie,
        };
        draft.Offences.AddRange(rules.Offences.Select(offence => new OffenceDraft(offence)));
        draft.RedCard.AddRange(rules.RedCard.Select(step => new StepDraft(step)));
        draft.AddedUp.AddRange(rules.AddedUp.Select(step => new StepDraft(step)));
        return draft;
    }

    /// <summary>The rules as they were written; whether they can be saved is asked of <see cref="RuleSetRules"/>.</summary>
    public RuleSet ToRules() => new()
    {
        Preset = Preset,
        Offences = [.. Offences.Select(offence => offence.ToOffence())],
        RedCard = [.. RedCard.Select(step => step.ToStep())],
        AddedUp = [.. AddedUp.Select(step => step.ToStep())],
        WarnFrom = WarnFrom,
        WarningFirst = WarningFirst,
        WarningCountsMonths = WarningCountsMonths,
        BoardFrom = BoardFrom,
        Longest = Longest,
        LongestUnder18 = LongestUnder18,
        RepeatWithinMonths = RepeatWithinMonths,
        RepeatAddsMonths = RepeatAddsMonths,
        Breach = Breach,
        BreachAddsMonths = Breach == BreachConsequence.Extend ? BreachAddsMonths : 0,
        BreachAddsMonthsUnder18 = Breach == BreachConsequence.Extend ? BreachAddsMonthsUnder18 : null,
        ReviewAfterMonths = ReviewAfterMonths,
        StartsAtService = StartsAtService,
        Ballot = new VotingRules { Who = BallotWho, Days = BallotDays, QuorumPercent = BallotQuorumPercent, Tie = BallotTie },
    };

    /// <summary>Adds a length after the last one of a table.</summary>
    public static void AddStep(List<StepDraft> steps) => steps.Add(
        steps.LastOrDefault() is { } last ? new StepDraft(last.ToStep() with { Points = last.Points + 1 }) : new StepDraft(new LengthStep(1, 3, 1)));
}

/// <summary>An offence while it is written.</summary>
public sealed class OffenceDraft(Offence offence)
{
    public string Code { get; } = offence.Code;

    public string Name { get; set; } = offence.Name;

    public OffenceCard Card { get; set; } = offence.Card;

    public int Points { get; set; } = offence.Points;

    public int CountsForMonths { get; set; } = offence.CountsForMonths;

    public bool IsBreach { get; set; } = offence.IsBreach;

    public HashSet<IncidentType> Types { get; } = [.. offence.Types];

    /// <summary>A new one, under a code that no other has.</summary>
    public static OffenceDraft New() => new(new Offence { Code = Guid.CreateVersion7().ToString("N"), Name = "", Points = 1 });

    public void Turn(IncidentType type)
    {
        if (!Types.Remove(type))
            Types.Add(type);
    }

    public Offence ToOffence() => new()
    {
        Code = Code,
        Name = Name.Trim(),
        Card = Card,
        Points = Points,
        CountsForMonths = CountsForMonths,
        IsBreach = IsBreach,
        Types = [.. Types.Order()],
    };
}

/// <summary>A length while it is written.</summary>
public sealed class StepDraft(LengthStep step)
{
    public int Points { get; set; } = step.Points;

    public int Months { get; set; } = step.Months;

    public int MonthsUnder18 { get; set; } = step.MonthsUnder18;

    public LengthStep ToStep() => new(Points, Months, MonthsUnder18);
}
