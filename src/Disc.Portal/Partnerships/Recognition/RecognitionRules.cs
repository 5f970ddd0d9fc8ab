using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Recognition;

/// <summary>The rules of "I know this person", as questions that answer with a refusal or null.</summary>
public static class RecognitionRules
{
    /// <summary>How many words of one member may wait for an administrator.</summary>
    public const int MostWaiting = 20;

    public static Refusal NotSought { get; } = new("Nobody asks for this person's name now. Thank you all the same.");

    public static Refusal NotWaiting { get; } = new("This has been decided already.");

    /// <summary>Everything that stands against saying this.</summary>
    public static IReadOnlyList<Refusal> WhyNotSay(string? who, string? how)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(who))
            refusals.Add(new("Say who it is: a name, a nickname, or where the person can be found.", "Who"));
        else if (who.Trim().Length > PersonRecognised.WhoLength)
            refusals.Add(new($"Shorten this to {PersonRecognised.WhoLength} characters.", "Who"));
        if (string.IsNullOrWhiteSpace(how))
            refusals.Add(new("Say how you know: the administrator has to weigh it.", "How"));
        else if (how.Trim().Length > PersonRecognised.HowLength)
            refusals.Add(new($"Shorten this to {PersonRecognised.HowLength} characters.", "How"));
        return refusals;
    }

    /// <summary>Why one more word of this member cannot wait.</summary>
    public static Refusal? WhyNotMore(int waiting, bool saidBefore) =>
        saidBefore ? new("You have told us about this person already; an administrator will look at it. Thank you.")
        : waiting >= MostWaiting ? new($"{MostWaiting} of your answers wait for an administrator. Let them catch up first.") : null;

    /// <summary>Why these names do not name somebody.</summary>
    public static Refusal? WhyNotName(string? given, string? family) =>
        string.IsNullOrWhiteSpace(given) && string.IsNullOrWhiteSpace(family) ? new("Give at least one name.", "GivenName") : null;
}
