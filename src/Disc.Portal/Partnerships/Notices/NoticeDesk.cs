using System.Security.Cryptography;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>Gathers what a notice is made of from what this partnership has stored.</summary>
public sealed class NoticeDesk(CurrentTenant current, TenantFiles files, PictureMark mark, PortalAddress portal, ILogger<NoticeDesk> log)
{
    /// <summary>What a page says in place of a picture that could not be marked.</summary>
    public static Refusal NotMarked { get; } = new(
        "The picture cannot be shown now: the viewer's name could not be drawn on it. The rest is complete, and the printed notice carries it. Tell the person who runs this portal.");

    /// <summary>The facts for the paper: the picture as it is stored, for it goes to the person whom it shows.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="profile">What it says of itself.</param>
    /// <param name="subject">The person.</param>
    /// <param name="exclusion">The case whose notice it is for; null for another letter.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<NoticeFacts> ForPaperAsync(PartnershipDb db, Profile profile, Subject subject, Exclusion? exclusion, DateTime now, CancellationToken cancellation) =>
        Facts(profile, subject, London.DayOf(now), await PictureAsync(db, subject, Image.LargeFolder, cancellation)) with { Text = await TextAsync(db, exclusion, cancellation) };

    /// <summary>The facts for a screen: the picture carries the viewer's name and the time (rule 9), or is left out where it cannot.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="profile">What it says of itself.</param>
    /// <param name="subject">The person.</param>
    /// <param name="exclusion">The case whose notice it is for; null for one that is not proposed yet.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<NoticeOnScreen> ForScreenAsync(
        PartnershipDb db, Profile profile, Subject subject, Exclusion? exclusion, Actor viewer, CancellationToken cancellation)
    {
        var text = await TextAsync(db, exclusion, cancellation);
        try
        {
            var large = await PictureAsync(db, subject, Image.LargeFolder, cancellation);
            var marked = large is null ? null : await mark.BurnAsync(large, Wording(viewer), cancellation);
            var small = await MarkedFaceAsync(db, subject, viewer, cancellation);
            return new(Facts(profile, subject, London.DayOf(viewer.At), marked) with { Text = text, ShowsCode = false }, small is null ? null : DataAddress.OfPicture(small), null);
        }
        catch (Exception failed) when (IsOfThePicture(failed))
        {
            // A case has to open all the same; and a picture is never shown without its mark.
            log.LogWarning(failed, "A picture beside an exclusion could not be marked, so it was not shown.");
            return new(Facts(profile, subject, London.DayOf(viewer.At), null) with { Text = text, ShowsCode = false }, null, NotMarked);
        }
    }

    /// <summary>The face of a list, small and faintly marked; null when there is none, or when it cannot be marked.</summary>
    public async Task<byte[]?> FaceAsync(PartnershipDb db, Subject subject, Actor viewer, CancellationToken cancellation)
    {
        try
        {
            return await MarkedFaceAsync(db, subject, viewer, cancellation);
        }
        catch (Exception failed) when (IsOfThePicture(failed))
        {
            log.LogWarning(failed, "A face in the list of exclusions could not be marked, so it was not shown.");
            return null;
        }
    }

    // The program that draws the mark is missing or failed, or the stored picture is damaged.
    private static bool IsOfThePicture(Exception failed) => failed is InvalidOperationException or InvalidDataException or CryptographicException;

    private async Task<byte[]?> MarkedFaceAsync(PartnershipDb db, Subject subject, Actor viewer, CancellationToken cancellation) =>
        await PictureAsync(db, subject, Image.ThumbnailFolder, cancellation) is { } small ? await mark.BurnFaintlyAsync(small, Wording(viewer), cancellation) : null;

    private static async Task<string> TextAsync(PartnershipDb db, Exclusion? exclusion, CancellationToken cancellation) =>
        (exclusion is null ? await db.TextNowAsync(LetterKind.ExclusionNotice, cancellation) : await db.TextOfAsync(CaseSteps.Notice(exclusion), cancellation)).Text;

    private MarkWording Wording(Actor viewer) => MarkWording.Of(viewer.Name, current.Tenant.Name, viewer.At);

    private async Task<byte[]?> PictureAsync(PartnershipDb db, Subject subject, string folder, CancellationToken cancellation)
    {
        if (subject.ObjectKey is null)
            return null;
        // Never one that its owner keeps off paper.
        var image = await db.Images.Where(i => i.SubjectId == subject.Id && !i.IsForScreensOnly).OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt)
            .Select(i => new { i.Id, i.OwnKey }).FirstOrDefaultAsync(cancellation);
        return image is null ? null : await files.ReadAsync(folder, image.Id, image.OwnKey ?? subject.ObjectKey, cancellation);
    }

    private NoticeFacts Facts(Profile profile, Subject subject, DateOnly today, byte[]? picture)
    {
        var scheme = new Uri(portal.Of(current.Tenant, "scheme"));
        return new()
        {
            PartnershipName = profile.Name,
            SchemeName = profile.SchemeName,
            Address = profile.AddressLines,
            Email = profile.ContactEmail,
            Telephone = profile.Telephone,
            PremisesListAt = Web(profile.PremisesAddress),
            AppealTo = profile.AppealTo,
            Review = profile.ReviewWords ?? Profile.UsualReview,
            IcoNumber = profile.IcoNumber,
            SchemePage = scheme,
            AppealPage = new Uri(portal.Of(current.Tenant, "appeal")),
            FullPrivacyNoticeAt = Web(profile.PrivacyNoticeAddress) ?? scheme,
            ErasedWithoutBan = subject.EraseOn,
            Person = new(subject.DisplayName)
            {
                Aliases = [.. subject.OtherNames.Select(name => name.Text)],
                DateOfBirth = subject.DateOfBirth,
                // A missing array would otherwise turn into an empty picture.
                Picture = picture is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(picture),
                WithParentOrGuardian = subject.MayBeUnder18On(today),
            },
        };
    }

    private static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri : null;
}
