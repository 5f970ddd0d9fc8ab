using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Warnings;

/// <summary>
/// A yellow card: the person is told what they did and what follows if they go on. Nobody is kept out by it, and members see nothing of
/// it. It counts from the day on which the person has it.
/// </summary>
public sealed class Warning
{
    /// <summary>The longest account for the person, weighing-up, name of who handed it over and reason, in characters.</summary>
    public const int WordsLength = 400, WeighingUpLength = 2000, GivenByLength = 120, ReasonLength = 1000;

    private readonly List<WarningIncident> incidents = [];

    private Warning()
    {
    }

    public Warning(int number, Guid subject, IEnumerable<WarningIncident> restsOn, ByRules rules, int countsMonths, string? weighingUp, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Number = number;
        SubjectId = subject;
        incidents.AddRange(restsOn);
        ByRules = rules;
        CountsMonths = countsMonths;
        WeighingUp = string.IsNullOrWhiteSpace(weighingUp) ? null : weighingUp.Trim();
        DecidedBy = by;
        DecidedAt = at;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>1, 2, 3 … within the partnership.</summary>
    public int Number { get; private set; }

    /// <summary>How people refer to it: "W-0007".</summary>
    public string Reference => $"W-{Number:0000}";

    public Guid SubjectId { get; private set; }

    public WarningState State { get; private set; }

    public IReadOnlyList<WarningIncident> Incidents => incidents;

    /// <summary>What the rules gave that day.</summary>
    public ByRules ByRules { get; private set; } = null!;

    /// <summary>How long it counts once the person has it, in months.</summary>
    public int CountsMonths { get; private set; }

    /// <summary>For somebody who is, or may be, under 18: what was weighed up.</summary>
    public string? WeighingUp { get; private set; }

    public Guid DecidedBy { get; private set; }

    public DateTime DecidedAt { get; private set; }

    /// <summary>When the person got it (UTC); null before.</summary>
    public DateTime? GivenAt { get; private set; }

    /// <summary>Who handed it over.</summary>
    public string? GivenBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>Raised on each step; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>The last day on which it counts; null before it is given.</summary>
    public DateOnly? CountsUntil => GivenAt is { } at ? SchemeCalendar.LastDay(London.DayOf(at), CountsMonths) : null;

    /// <summary>Whether it counts on a day.</summary>
    public bool CountsOn(DateOnly day) => State == WarningState.Given && London.DayOf(GivenAt!.Value) <= day && day <= CountsUntil;

    /// <summary>The person has it.</summary>
    public void Give(DateTime at, string by)
    {
        if (State != WarningState.Decided)
            throw new InvalidOperationException($"Warning {Reference} is {State}: ask the rules before a step.");
        (State, GivenAt, GivenBy) = (WarningState.Given, at, by.Trim());
        Version++;
    }

    /// <summary>Takes it back: it no longer counts.</summary>
    public void Withdraw(Guid by, DateTime at, string because)
    {
        if (State == WarningState.Withdrawn)
            throw new InvalidOperationException($"Warning {Reference} is {State}: ask the rules before a step.");
        (State, WithdrawnBy, WithdrawnAt, WithdrawnBecause) = (WarningState.Withdrawn, by, at, because);
        Version++;
    }
}
