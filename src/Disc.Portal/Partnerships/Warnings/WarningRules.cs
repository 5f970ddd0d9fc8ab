using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Warnings;

/// <summary>The rules of warnings, as questions that answer with a refusal or null.</summary>
public static class WarningRules
{
    /// <summary>Another partnership's warning and one that does not exist are the same answer.</summary>
    public static Refusal NotFound { get; } = new("There is no such warning here. It may have been erased.");

    public static Refusal Stale { get; } = new("Somebody changed this warning while you were looking at it. It is shown as it stands now: look again, then decide.");

    /// <summary>There is nothing to go by.</summary>
    public static Refusal NoRules { get; } = new("The scheme has no rules yet, so nobody can be warned by them. An administrator chooses them under Settings, Scheme rules.");

    /// <summary>Why a further warning cannot rest on these incidents alone.</summary>
    /// <param name="chosen">What was ticked.</param>
    /// <param name="earlier">The person's warnings that were not withdrawn.</param>
    public static Refusal? WhyNotAgain(IReadOnlyCollection<Guid> chosen, IEnumerable<Warning> earlier) =>
        earlier.FirstOrDefault(warning => chosen.Count > 0 && chosen.All(id => warning.Incidents.Any(incident => incident.IncidentId == id))) is { } same
            ? new($"{same.Reference} rests on {(chosen.Count == 1 ? "this incident" : "these incidents")} already: one thing brings one warning. Choose what is new since.", "Incidents")
            : null;

    /// <summary>Why it cannot be recorded as given.</summary>
    public static Refusal? WhyNotGive(Warning warning) => warning.State switch
    {
        WarningState.Given => new("The person has it already."),
        WarningState.Withdrawn => new("It was withdrawn."),
        _ => null,
    };

    /// <summary>Why this account of handing it over will not do.</summary>
    public static IReadOnlyList<Refusal> WhyNotGiven(Warning warning, DateTime at, string? by, DateTime now)
    {
        List<Refusal> refusals = [];
        if ((by?.Trim().Length ?? 0) is 0 or > Warning.GivenByLength)
            refusals.Add(new("Say who handed it over: a name.", "GivenBy"));
        if (at > now)
            refusals.Add(new("This is in the future. Record it after it was done.", "GivenAt"));
        // A form gives minutes, so the decision's seconds do not count.
        else if (at < warning.DecidedAt.AddTicks(-(warning.DecidedAt.Ticks % TimeSpan.TicksPerMinute)))
            refusals.Add(new($"It was decided on {London.InWords(warning.DecidedAt)}, so it cannot have been given before.", "GivenAt"));
        return refusals;
    }

    /// <summary>Why it cannot be withdrawn.</summary>
    public static Refusal? WhyNotWithdraw(Warning warning) => warning.State == WarningState.Withdrawn ? new("It was withdrawn already.") : null;

    /// <summary>Why a reason will not do.</summary>
    public static Refusal? WhyNotReason(string? why) => (why?.Trim().Length ?? 0) switch
    {
        0 => new("Say why in a sentence: it stays on record.", "Why"),
        > Warning.ReasonLength => new($"Say it in at most {Warning.ReasonLength} characters.", "Why"),
        _ => null,
    };
}
