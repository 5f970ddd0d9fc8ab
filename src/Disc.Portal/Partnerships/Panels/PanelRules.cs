using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Who may decide an appeal, and what follows from what they said (rule 17); pure.</summary>
public static class PanelRules
{
    // Writing down what happened decides nothing. Everything else does, so that a step that is added later bars until somebody says otherwise.
    private static readonly ExclusionStepKind[] Clerical =
        [ExclusionStepKind.Reissued, ExclusionStepKind.Served, ExclusionStepKind.AppealReceived, ExclusionStepKind.Ended];

    public static Refusal NotSeated { get; } = new("You do not sit on this panel.");

    /// <summary>Everybody who took part in deciding a case: by its steps, and by other ways such as a ballot.</summary>
    /// <param name="steps">What was done, and by whom.</param>
    /// <param name="others">Who decided in other ways.</param>
    public static IReadOnlySet<Guid> DecidersOf(IEnumerable<(ExclusionStepKind Kind, Guid By)> steps, IEnumerable<Guid> others) =>
        steps.Where(step => !Clerical.Contains(step.Kind)).Select(step => step.By).Concat(others).Where(who => who != Guid.Empty).ToHashSet();

    /// <summary>Why somebody cannot decide this appeal.</summary>
    public static Refusal? WhyNotSit(PossibleSitter who, IReadOnlySet<Guid> deciders) =>
        who.Affiliation.IsPolice() ? new("Police take no part in bans.")
        : who.IsBlocked ? new("Is blocked.")
        : (who.Roles & (Roles.BoardMember | Roles.Administrator)) == 0 ? new("Is neither on the board nor an administrator.")
        : deciders.Contains(who.Account) ? new("Took part in deciding the ban.")
        : who.Reported ? new("Reported what the ban rests on, or works where it was reported.")
        : who.Declared ? new("Declared a conflict of interest.")
        : null;

    /// <summary>How many sit: as many as wanted where there are so many, always an odd number, so that there is a majority; none when nobody can.</summary>
    public static int Seats(int wanted, int canSit) => Math.Min(wanted, canSit) is var most && most % 2 == 0 ? Math.Max(0, most - 1) : most;

    /// <summary>Whom the portal suggests: board members before administrators, and whoever sat least before whoever sat often.</summary>
    public static IReadOnlyList<Guid> Suggest(IEnumerable<PossibleSitter> people, IReadOnlySet<Guid> deciders, int wanted)
    {
        var can = people.Where(who => WhyNotSit(who, deciders) is null)
            .OrderBy(who => who.Roles.HasFlag(Roles.Administrator)).ThenBy(who => who.Sat).ThenBy(who => who.Name, StringComparer.Ordinal).ThenBy(who => who.Account).ToList();
        return [.. can.Take(Seats(wanted, can.Count)).Select(who => who.Account)];
    }

    /// <summary>Why these people are not the panel.</summary>
    /// <param name="appeal">The appeal.</param>
    /// <param name="chosen">Who was chosen.</param>
    /// <param name="said">Who said already what they think: they stay.</param>
    /// <param name="asked">Everybody who might be asked.</param>
    /// <param name="wanted">How many are to sit.</param>
    public static Refusal? WhyNotConvene(Appeal appeal, IReadOnlyCollection<Guid> chosen, IReadOnlyCollection<Guid> said, IReadOnlyList<AskedToSit> asked, int wanted)
    {
        if (WhyNotOpen(appeal) is { } closed)
            return closed;
        var seats = Math.Max(said.Count, Seats(wanted, asked.Count(one => one.WhyNot is null)));
        if (seats == 0)
            return new("Nobody here can decide it. Somebody outside does: see below.");
        foreach (var who in chosen)
        {
            if (asked.FirstOrDefault(one => one.Account == who) is not { } found)
                return new("One of these people is not here any more. Choose again.", "Members");
            if (found.WhyNot is { } why)
                return new($"{found.Name} cannot sit: {char.ToLowerInvariant(why.Message[0])}{why.Message[1..]}", "Members");
        }

        return said.Except(chosen).Any() ? new("Somebody said already what they think, and stays on the panel. Choose them again.", "Members")
            : chosen.Count == seats ? null
            : new($"Choose {(seats == 1 ? "one person" : $"{seats} people")}.", "Members");
    }

    /// <summary>Whether the panel is at its end: everybody said what they think, and there are as many as there can be.</summary>
    public static bool IsComplete(IReadOnlyCollection<PanelSeat> sitting, int wanted, int canSit) =>
        sitting.Count > 0 && sitting.All(seat => seat.SaidAt is not null) && sitting.Count >= Seats(wanted, canSit) && (sitting.Count % 2 == 1 || canSit <= sitting.Count);

    /// <summary>Why nothing is said about an appeal any more, or not yet.</summary>
    public static Refusal? WhyNotOpen(Appeal appeal) => appeal.State switch
    {
        AppealState.Open => null,
        AppealState.Late => new("It came too late. An administrator says first whether it is heard."),
        AppealState.Decided => new("It is decided already."),
        _ => new("It came too late and was not heard."),
    };

    /// <summary>Why this cannot be what comes of it: never a longer ban, and nothing shorter than it is today.</summary>
    public static Refusal? WhyNotFinding(AppealFinding finding, Exclusion exclusion, DateOnly today)
    {
        if (finding.Outcome != AppealOutcome.Varied)
            return null;
        if (!exclusion.StateOn(today).Bans())
            return new("It is not in force, so it cannot end sooner: say that it stands, or that it is lifted.", nameof(AppealFinding.Outcome));
        return finding.EndsOn switch
        {
            null => new("Give its new last day.", nameof(AppealFinding.EndsOn)),
            { } day when day >= exclusion.EndsOn => new($"Its last day is {exclusion.EndsOn.InWords()} now. An appeal never makes it longer: give an earlier day.", nameof(AppealFinding.EndsOn)),
            { } day when day < today || day < exclusion.StartsOn => new("This day is over, or before the ban begins: say that it is lifted.", nameof(AppealFinding.EndsOn)),
            _ => null,
        };
    }

    /// <summary>
    /// What the majority found. From the strictest to the mildest it is the finding in the middle: more than half would give at least as much, and more than
    /// half no more. Of two that differ, the milder.
    /// </summary>
    public static AppealFinding Majority(IEnumerable<AppealFinding> findings)
    {
        var ordered = findings.OrderByDescending(End).ToList();
        return ordered[ordered.Count / 2];
    }

    /// <summary>What the finding comes to by now: a last day that is over meanwhile is a ban that is lifted.</summary>
    public static AppealFinding On(this AppealFinding finding, DateOnly today) =>
        finding.Outcome == AppealOutcome.Varied && finding.EndsOn < today ? new AppealFinding(AppealOutcome.Upheld) : finding;

    /// <summary>The reasons of those who found what the majority found, as a draft of what the person is told.</summary>
    public static string Draft(IEnumerable<PanelSeat> seats, AppealFinding found)
    {
        var reasons = string.Join("\n\n", seats.Where(seat => seat.Finding == found && seat.Reasons is not null).Select(seat => seat.Reasons));
        return reasons.Length <= Appeal.ReasonsLength ? reasons : reasons[..Appeal.ReasonsLength];
    }

    /// <summary>Everything that is wrong with the decision of somebody outside.</summary>
    public static IReadOnlyList<Refusal> WhyNotOutside(OutsideDecision decision, Exclusion exclusion, IReadOnlyCollection<string> deciders, DateOnly today)
    {
        List<Refusal> refusals = [];
        var name = PlainText.Line(decision.Name);
        if (name is null || name.Length > Appeal.NameLength)
            refusals.Add(new("Give the name of the person who decided.", nameof(decision.Name)));
        else if (deciders.Any(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase)))
            refusals.Add(new($"{name} took part in deciding the ban, so somebody else has to decide the appeal.", nameof(decision.Name)));
        if (PlainText.Line(decision.Capacity) is not { Length: <= Appeal.CapacityLength })
            refusals.Add(new("Say what they are, such as “chair of the panel of Northgate Shopwatch”.", nameof(decision.Capacity)));
        if (decision.On is not { } on || on > today)
            refusals.Add(new("Give the date of their letter.", nameof(decision.On)));
        if (!decision.IsIndependent)
            refusals.Add(new("Ask them, and tick this: police, and whoever took part in the ban, cannot decide it.", nameof(decision.IsIndependent)));
        if (decision.Outcome is not { } outcome)
            refusals.Add(new("Say what they decided.", nameof(decision.Outcome)));
        else if (WhyNotFinding(new AppealFinding(outcome, outcome == AppealOutcome.Varied ? decision.EndsOn : null), exclusion, today) is { } wrong)
            refusals.Add(wrong);
        if (AppealRules.WhyNotReason(decision.Reasons, nameof(decision.Reasons)) is { } silent)
            refusals.Add(silent);
        return refusals;
    }

    // When the ban would be over: never earlier than it is for whoever lets it stand, at once for whoever lifts it.
    private static DateOnly End(AppealFinding finding) => finding.Outcome switch
    {
        AppealOutcome.Dismissed => DateOnly.MaxValue,
        AppealOutcome.Upheld => DateOnly.MinValue,
        _ => finding.EndsOn!.Value,
    };
}

/// <summary>Somebody of the partnership who is asked about for a panel.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Affiliation">Whom they work for.</param>
/// <param name="IsBlocked">Whether they are kept out.</param>
/// <param name="Reported">Whether they, or the premises where they work, reported what the ban rests on.</param>
/// <param name="Declared">Whether they declared a conflict of interest.</param>
/// <param name="Sat">On how many panels they sat: the work goes round.</param>
public sealed record PossibleSitter(
    Guid Account, string Name, Roles Roles, Affiliation Affiliation, bool IsBlocked = false, bool Reported = false, bool Declared = false, int Sat = 0);

/// <summary>Who can sit, and who cannot because of what.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="WhyNot">Why they cannot; null when they can.</param>
public sealed record AskedToSit(Guid Account, string Name, Refusal? WhyNot);
