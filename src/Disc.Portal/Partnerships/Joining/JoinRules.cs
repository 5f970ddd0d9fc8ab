using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>The rules of asking to join.</summary>
public static class JoinRules
{
    /// <summary>How often one network may ask within <see cref="Window"/>, and everybody together.</summary>
    public const int MostFromOneNetwork = 5, MostFromEverybody = 60;

    /// <summary>The longest reason of a refusal, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>How far back requests are counted, and how soon the same address gets no second letter.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>How long a link waits to be followed; then the request goes.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(2);

    /// <summary>How long a request waits for an administrator; then it goes.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(90);

    /// <summary>Too many requests came in an hour.</summary>
    public static readonly Refusal TooOften = new("Too many requests came in the last hour. Try again later, or write to the partnership.");

    /// <summary>Everything that is wrong with a request.</summary>
    public static IReadOnlyList<Refusal> WhyNotAsk(JoinForm form)
    {
        var refusals = MemberRules.WhyNotInvite(new NewMember(form.Name, form.Email, form.Premises, Roles.Member, form.Affiliation))
            .Select(refusal => refusal.Field == nameof(form.Affiliation) ? refusal with { Message = "Say whom you work for." }
                : refusal.Field == nameof(form.Name) && PlainText.Line(form.Name) is null ? refusal with { Message = "Give your name." } : refusal).ToList();
        if (PlainText.Line(form.Premises) is null)
            refusals.Add(new("Say where you work: the shop, bar or office.", nameof(form.Premises)));
        if (PlainText.Lines(form.Note) is { Length: > JoinRequest.NoteLength })
            refusals.Add(new($"This has at most {JoinRequest.NoteLength} characters.", nameof(form.Note)));
        return refusals;
    }

    /// <summary>Why a request may not be refused with this reason.</summary>
    public static Refusal? WhyNotReason(string? reason) => PlainText.Lines(reason) switch
    {
        null => new Refusal("Give the reason: it goes to the person who asked.", "Reason"),
        { Length: > ReasonLength } => new Refusal($"A reason has at most {ReasonLength} characters.", "Reason"),
        _ => null,
    };
}
