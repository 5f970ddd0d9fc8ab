using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What goes by e-mail to whoever asked to be answered so. It names nobody (rule 8), and the reasons of a decision go on paper.</summary>
internal static class AppealLetters
{
    /// <summary>The subject line of every letter after the receipt.</summary>
    public const string Subject = "About your appeal";

    /// <summary>Whether a late one is heard.</summary>
    public static Letter Late(Appeal appeal, Exclusion exclusion, IReadOnlyList<string> names, DateTime at) => new(appeal.Contact, Subject,
        $"""
        Your appeal {appeal.Reference} about notice {exclusion.Reference} came after the last day, {exclusion.AppealUntil!.Value.InWords()}.

        {(appeal.State == AppealState.Open
            ? $"It is heard all the same. People who did not decide the ban decide it, by {appeal.DecideBy.InWords()}."
            : "It is not heard.")} The reason: {NameRemoval.Without(appeal.LateBecause, names)}
        """, at);

    /// <summary>What came of it.</summary>
    public static Letter Decided(Appeal appeal, Exclusion exclusion, DateTime at) => new(appeal.Contact, Subject,
        $"""
        Your appeal {appeal.Reference} about notice {exclusion.Reference} was decided on {London.DayOf(at).InWords()}. {new AppealFinding(appeal.Outcome!.Value, appeal.EndsOn).InWords()}.

        A letter with the reasons follows.
        """, at);
}
