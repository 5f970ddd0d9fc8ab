using System.Net.Mail;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Schemes;

/// <summary>What the scheme's words must hold, so that no notice lacks anything.</summary>
public static class SchemeRules
{
    public static Refusal Police { get; } = new(
        "Police take no part in bans. Your account is marked as police, so it cannot change what the scheme and its notices say.");

    public static Refusal Stale { get; } = new("Somebody changed these texts while you were writing. Yours still stand below: compare them with the scheme's page, then save again.");

    /// <summary>Everything that is missing or wrong.</summary>
    public static IReadOnlyList<Refusal> WhyNot(SchemeTexts texts) =>
    [
        .. new[]
        {
            Missing(texts.SchemeName, "Give the scheme a name.", nameof(texts.SchemeName)),
            Missing(texts.PostalAddress, "Give a postal address: every notice says where to write.", nameof(texts.PostalAddress)),
            MailAddress.TryCreate(texts.ContactEmail, out _) ? null : new Refusal("Give an e-mail address, such as office@example.org.", nameof(texts.ContactEmail)),
            Missing(texts.AppealTo, "Say to whom an appeal goes, such as “The appeals panel”.", nameof(texts.AppealTo)),
            Web(texts.PremisesAddress, nameof(texts.PremisesAddress)),
            Web(texts.PrivacyNoticeAddress, nameof(texts.PrivacyNoticeAddress)),
            Long(texts.SchemeName, Profile.LineLength, nameof(texts.SchemeName)),
            Long(texts.PostalAddress, Profile.LineLength, nameof(texts.PostalAddress)),
            Long(texts.ContactEmail, Profile.LineLength, nameof(texts.ContactEmail)),
            Long(texts.Telephone, Profile.LineLength, nameof(texts.Telephone)),
            Long(texts.AppealTo, Profile.LineLength, nameof(texts.AppealTo)),
            Long(texts.IcoNumber, Profile.LineLength, nameof(texts.IcoNumber)),
            Long(texts.SchemeWords, Profile.ParagraphLength, nameof(texts.SchemeWords)),
            Long(texts.ReviewWords, Profile.ParagraphLength, nameof(texts.ReviewWords)),
        }.OfType<Refusal>(),
    ];

    private static Refusal? Missing(string text, string sentence, string field) => string.IsNullOrWhiteSpace(text) ? new(sentence, field) : null;

    private static Refusal? Long(string? text, int limit, string field) => text?.Length > limit ? new($"Shorten this to {limit} characters.", field) : null;

    private static Refusal? Web(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? Long(text, Profile.LineLength, field)
            : new("Give a web address that starts with https://, or leave it empty.", field);
}
