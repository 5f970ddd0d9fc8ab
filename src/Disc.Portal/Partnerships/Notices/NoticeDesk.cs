using Disc.Portal.Partnerships.Images;
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
public sealed class NoticeDesk(CurrentTenant current, TenantFiles files, PictureMark mark, PortalAddress portal)
{
    /// <summary>The facts for the paper: the picture as it is stored, for it goes to the person whom it shows.</summary>
    public async Task<NoticeFacts> ForPaperAsync(PartnershipDb db, Profile profile, Subject subject, DateTime now, CancellationToken cancellation) =>
        Facts(profile, subject, London.DayOf(now), await PictureAsync(db, subject, Image.LargeFolder, cancellation));

    /// <summary>The facts for a screen: the picture carries the viewer's name and the time (rule 9).</summary>
    public async Task<NoticeFacts> ForScreenAsync(PartnershipDb db, Profile profile, Subject subject, Actor viewer, CancellationToken cancellation)
    {
        var picture = await PictureAsync(db, subject, Image.LargeFolder, cancellation);
        var marked = picture is null ? null : await mark.BurnAsync(picture, Wording(viewer), cancellation);
        return Facts(profile, subject, London.DayOf(viewer.At), marked);
    }

    /// <summary>The face beside a case, small and faintly marked, written out as an address; null when there is no picture.</summary>
    public async Task<string?> FaceAsync(PartnershipDb db, Subject subject, Actor viewer, CancellationToken cancellation) =>
        await PictureAsync(db, subject, Image.ThumbnailFolder, cancellation) is { } small
            ? DataAddress.OfPicture(await mark.BurnFaintlyAsync(small, Wording(viewer), cancellation))
            : null;

    private MarkWording Wording(Actor viewer) => MarkWording.Of(viewer.Name, current.Tenant.Name, viewer.At);

    private async Task<byte[]?> PictureAsync(PartnershipDb db, Subject subject, string folder, CancellationToken cancellation)
    {
        if (subject.ObjectKey is null)
            return null;
        var image = await db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt)
            .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellation);
        return image is { } id ? await files.ReadAsync(folder, id, subject.ObjectKey, cancellation) : null;
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
