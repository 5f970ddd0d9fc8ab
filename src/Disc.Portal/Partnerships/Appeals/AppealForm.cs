using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What somebody who appeals typed, or what was written down for them.</summary>
public sealed class AppealForm
{
    public string? Reference { get; set; }

    public string? Code { get; set; }

    public ContactWay? ContactWay { get; set; }

    public string? Email { get; set; }

    public string? Postal { get; set; }

    public string? Words { get; set; }

    /// <summary>How it came, where an administrator writes it down.</summary>
    public AppealWay Way { get; set; } = AppealWay.ByPost;

    /// <summary>The day on which it came, where an administrator writes it down.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The version of the case that the administrator's form was filled from.</summary>
    public int Version { get; set; }

    /// <summary>The same, tidied; asked after the rules.</summary>
    internal AppealWords ToWords() => new(
        ContactWay!.Value, ContactWay == Appeals.ContactWay.Email ? PlainText.Line(Email)! : PlainText.Lines(Postal)!, PlainText.Lines(Words)!);
}

/// <summary>What the public page starts with: nothing about anybody.</summary>
public sealed record PublicAppeals(string Partnership, string AppealTo, IReadOnlyList<string> Address, string Email, string? Telephone, int Days);

/// <summary>The notice that a reference and a code belong to, as far as whoever holds both is told.</summary>
/// <param name="Case">The reference of the notice.</param>
/// <param name="Until">The last day to appeal.</param>
/// <param name="IsLate">Whether it is over.</param>
public sealed record NoticeAppealed(string Case, DateOnly Until, bool IsLate);

/// <summary>What the person is told when the appeal is in.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Case">The reference of the notice.</param>
/// <param name="At">When (UTC).</param>
/// <param name="DecideBy">The day by which it is decided; null while somebody has to say whether it is heard.</param>
/// <param name="IsMailed">Whether the same goes by e-mail.</param>
public sealed record AppealReceipt(string Reference, string Case, DateTime At, DateOnly? DecideBy, bool IsMailed);

/// <summary>How the parts of an appeal are said.</summary>
public static class AppealInWords
{
    public static string InWords(this AppealWay way) => way switch
    {
        AppealWay.Online => "On the public page",
        AppealWay.ByPost => "By post or e-mail",
        AppealWay.ByTelephone => "By telephone",
        AppealWay.InPerson => "In person",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    public static string InWords(this AppealState state) => state switch
    {
        AppealState.Late => "Came too late: is it heard?",
        AppealState.Open => "Waits for its decision",
        AppealState.Decided => "Decided",
        AppealState.NotHeard => "Came too late and was not heard",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string InWords(this AppealOutcome outcome) => outcome switch
    {
        AppealOutcome.Dismissed => "The ban stands",
        AppealOutcome.Varied => "The ban ends sooner",
        AppealOutcome.Upheld => "The ban is lifted",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>"The ban ends sooner: its last day is 3 May 2026".</summary>
    public static string InWords(this AppealFinding finding) =>
        finding.EndsOn is { } day ? $"{finding.Outcome.InWords()}: its last day is {day.InWords()}" : finding.Outcome.InWords();
}
