using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Partnerships.Schemes;

/// <summary>What the scheme says of itself: on notices, and on its public page. Nothing in it is about a person who is banned.</summary>
public sealed class SchemeTexts
{
    public string SchemeName { get; set; } = "";

    public string PostalAddress { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public string? Telephone { get; set; }

    public string AppealTo { get; set; } = "";

    public string? PremisesAddress { get; set; }

    public string? PrivacyNoticeAddress { get; set; }

    public string? IcoNumber { get; set; }

    public string? SchemeWords { get; set; }

    public string? ReviewWords { get; set; }

    /// <summary>The version that the form was filled from.</summary>
    public int Version { get; set; }

    /// <summary>What stands in a profile.</summary>
    public static SchemeTexts Of(Profile profile) => new()
    {
        SchemeName = profile.SchemeName,
        PostalAddress = profile.PostalAddress,
        ContactEmail = profile.ContactEmail,
        Telephone = profile.Telephone,
        AppealTo = profile.AppealTo,
        PremisesAddress = profile.PremisesAddress,
        PrivacyNoticeAddress = profile.PrivacyNoticeAddress,
        IcoNumber = profile.IcoNumber,
        SchemeWords = profile.SchemeWords,
        ReviewWords = profile.ReviewWords,
        Version = profile.Version,
    };

    /// <summary>Writes them into a profile.</summary>
    internal void Into(Profile profile)
    {
        profile.SchemeName = SchemeName.Trim();
        profile.PostalAddress = PostalAddress.ReplaceLineEndings("\n").Trim();
        profile.ContactEmail = ContactEmail.Trim();
        profile.Telephone = Tidy(Telephone);
        profile.AppealTo = AppealTo.Trim();
        profile.PremisesAddress = Tidy(PremisesAddress);
        profile.PrivacyNoticeAddress = Tidy(PrivacyNoticeAddress);
        profile.IcoNumber = Tidy(IcoNumber);
        profile.SchemeWords = Tidy(SchemeWords);
        profile.ReviewWords = Tidy(ReviewWords);
        profile.Edited();
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
