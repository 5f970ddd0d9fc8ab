using System.Net.Mail;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>The rules of appeals, as questions that answer with a refusal or null.</summary>
public static class AppealRules
{
    /// <summary>How often a wrong reference or code may come from one network within <see cref="Window"/>, and for one reference from everywhere.</summary>
    public const int MostFromOneNetwork = 10, MostForOneReference = 20;

    /// <summary>How far back wrong tries are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>How long wrong tries are kept.</summary>
    public static readonly TimeSpan TriesKept = TimeSpan.FromDays(1);

    /// <summary>The one answer to whatever does not match: no such notice, another partnership's, a wrong code.</summary>
    public static Refusal NoMatch { get; } = new(
        "This reference and this code do not belong together here. Look at your notice again: both stand under “If you disagree”. If they are right, write to us or ring us.", nameof(AppealForm.Code));

    public static Refusal TooOften { get; } = new("Too many wrong tries. Wait an hour and try again, or write to us: the address is on your notice.");

    public static Refusal NotFound { get; } = new("There is no such appeal here. It may have been erased.");

    /// <summary>Why a case cannot be appealed: nothing was decided against the person.</summary>
    public static Refusal? WhyNotAppeal(Exclusion exclusion) => exclusion.AppealUntil is null || !CanBeAppealed(exclusion.State)
        ? new("There is no decision to appeal against: no notice was approved, or it was taken back.")
        : null;

    /// <summary>Whether somebody with the notice of a case in this state can appeal. What ended meanwhile is decided all the same.</summary>
    public static bool CanBeAppealed(ExclusionState state) => state.WasDecided() && state != ExclusionState.Lifted;

    /// <summary>Why there is no second appeal while one is open.</summary>
    public static Refusal? WhyNotAnother(Appeal? open) => open is null
        ? null
        : new($"We have your appeal {open.Reference} of {open.ReceivedOn.InWords()} already. You need not send it again. To add something, write to us and give this reference.");

    /// <summary>Everything that is wrong with what somebody wrote.</summary>
    public static IReadOnlyList<Refusal> WhyNotWords(AppealForm form)
    {
        List<Refusal> refusals = [];
        switch (PlainText.Lines(form.Words)?.Length ?? 0)
        {
            case 0:
                refusals.Add(new("Say why you disagree.", nameof(form.Words)));
                break;
            case > Appeal.WordsLength and var length:
                refusals.Add(new($"This has {length} characters; at most {Appeal.WordsLength} go. Send the rest by post.", nameof(form.Words)));
                break;
        }

        switch (form.ContactWay)
        {
            case Appeals.ContactWay.Email when PlainText.Line(form.Email) is not { } email || email.Length > Account.EmailLength || !MailAddress.TryCreate(email, out _):
                refusals.Add(new("Give an e-mail address, such as name@example.org.", nameof(form.Email)));
                break;
            case Appeals.ContactWay.Post when PlainText.Lines(form.Postal) is not { Length: <= Appeal.ContactLength }:
                refusals.Add(new($"Give the address to which the answer goes, in at most {Appeal.ContactLength} characters.", nameof(form.Postal)));
                break;
            case null:
                refusals.Add(new("Say how you want to be answered.", nameof(form.ContactWay)));
                break;
        }

        return refusals;
    }

    /// <summary>Why an appeal cannot have come on this day.</summary>
    public static Refusal? WhyNotReceivedOn(DateOnly? day, Exclusion exclusion, DateOnly today) =>
        day is null ? new("Say on which day it came.", nameof(AppealForm.ReceivedOn))
        : day > today ? new("This is in the future. Give the day on which it came.", nameof(AppealForm.ReceivedOn))
        : day < exclusion.IssuedOn ? new($"The notice is of {exclusion.IssuedOn.Value.InWords()}, so the appeal cannot have come before.", nameof(AppealForm.ReceivedOn))
        : null;

    /// <summary>Why nothing is said about being late.</summary>
    public static Refusal? WhyNotDecideLate(Appeal appeal) => appeal.State switch
    {
        AppealState.Late => null,
        AppealState.NotHeard => new("It was said already that it is not heard."),
        _ => new("It was in time, or is heard already."),
    };

    /// <summary>Why a reason will not do.</summary>
    public static Refusal? WhyNotReason(string? reason, string field) => (PlainText.Lines(reason)?.Length ?? 0) switch
    {
        0 => new("Say why: the person is told.", field),
        > Appeal.ReasonsLength => new($"Say it in at most {Appeal.ReasonsLength} characters.", field),
        _ => null,
    };

    /// <summary>Everything that is wrong with the settings.</summary>
    public static IReadOnlyList<Refusal> WhyNotSettings(int seats, int days) =>
    [
        .. new[]
        {
            seats is < 1 or > AppealSettings.MostSeats || seats % 2 == 0 ? new Refusal($"A panel has an odd number of members, from 1 to {AppealSettings.MostSeats}: then there is always a majority.", "Seats") : null,
            days is < AppealSettings.ShortestDays or > AppealSettings.LongestDays ? new Refusal($"Give from {AppealSettings.ShortestDays} to {AppealSettings.LongestDays} days.", "Days") : null,
        }.OfType<Refusal>(),
    ];
}
