using System.Text;
using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Support;

/// <summary>Publishes and certifies documents as their registers do.</summary>
public static class TestDocuments
{
    /// <summary>A small PDF, as any other to the portal.</summary>
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    /// <summary>Publishes a document, or its next version, that counts from a day on.</summary>
    /// <returns>The document.</returns>
    public static async Task<Guid> PublishAsync(
        this TestPortal portal, Tenant tenant, string title = "Code of conduct", Guid? id = null, int inDays = 0, int grace = 0, int months = 0, bool mustCertify = true,
        string text = "Keep what you see here to yourself.", byte[]? pdf = null)
    {
        var document = id ?? Guid.CreateVersion7();
        await portal.With<DocumentRegister, bool>(tenant, async register =>
        {
            var admin = portal.ActorOf(tenant, TestRole.Administrator);
            var draft = (await register.EditAsync(admin, document)).Value.Draft;
            (draft.Title, draft.Text, draft.MustCertify, draft.RecertifyMonths) = (title, text, mustCertify, months);
            _ = (await register.SaveAsync(admin, draft)).Value;
            if (pdf is not null)
                _ = (await register.AttachAsync(admin, document, pdf)).Value;
            var revision = (await register.EditAsync(admin, document)).Value.Draft.Revision;
            return (await register.PublishAsync(admin, document, revision, London.DayOf(portal.Now).AddDays(inDays), grace)).Succeeded ? true : throw new InvalidOperationException("Not published.");
        });
        return document;
    }

    /// <summary>What somebody has to certify.</summary>
    public static async Task<OwnCertifications> OwnAsync(this TestPortal portal, Tenant tenant, TestRole role) =>
        (await portal.With<CertificationRegister, Outcome<OwnCertifications>>(tenant, register => register.OwnAsync(portal.ActorOf(tenant, role)))).Value;

    /// <summary>Somebody certifies everything that waits for them.</summary>
    public static async Task<Standing> CertifyAsync(this TestPortal portal, Tenant tenant, TestRole role, bool open = true)
    {
        var waiting = (await portal.OwnAsync(tenant, role)).Waiting.Select(document => document.Document.VersionId).ToList();
        return await portal.With<CertificationRegister, Standing>(tenant, async register =>
        {
            foreach (var version in open ? waiting : [])
                _ = (await register.OpenAsync(portal.ActorOf(tenant, role), version)).Value;
            return (await register.CertifyAsync(portal.ActorOf(tenant, role), waiting)).Value;
        });
    }

    /// <summary>Every account of the partnership certifies everything.</summary>
    public static async Task EverybodyCertifiesAsync(this TestPortal portal, Tenant tenant)
    {
        foreach (var (role, _, _) in TestRoles.Of(tenant.Kind))
        {
            if ((await portal.OwnAsync(tenant, role)).Waiting.Any())
                await portal.CertifyAsync(tenant, role);
        }
    }
}
