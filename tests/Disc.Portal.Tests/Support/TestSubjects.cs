using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Support;

/// <summary>Subjects of a test, made by the use cases themselves: recorded, with evidence and a picture, proposed and approved.</summary>
public static class TestSubjects
{
    /// <summary>An adult of a name; no name is ID-sought.</summary>
    public static SubjectDraft Draft(string? given, string? family, Func<Description, Description>? with = null) =>
        new(given, family, [], [], (with ?? (d => d))(new Description { AgeFrom = 25, AgeTo = 35, UsualMethod = "Fills a bag", Area = "High Street" }));

    /// <summary>Records a subject.</summary>
    public static async Task<Guid> RecordAsync(this TestPortal portal, Tenant tenant, SubjectDraft draft) =>
        (await portal.With<SubjectRegister, Portal.Shared.Outcome<Guid>>(tenant, subjects => subjects.RecordAsync(portal.ActorOf(tenant, TestRole.Administrator), draft))).Value;

    /// <summary>A published incident that names subjects.</summary>
    public static Task<Guid> IncidentAsync(this TestPortal portal, Tenant tenant, params Guid[] subjects) =>
        portal.PublishedIncidentAsync(tenant, "Took six books.", subjects);

    /// <summary>A published incident of a certain text that names subjects.</summary>
    public static Task<Guid> PublishedIncidentAsync(this TestPortal portal, Tenant tenant, string what, params Guid[] subjects) =>
        portal.With<TenantDatabase<PartnershipDb>, Guid>(tenant, async database =>
        {
            await using var db = database.Open();
            var by = portal.Account(tenant, TestRole.Member).Id;
            var number = (await db.Incidents.MaxAsync(i => (int?)i.Number) ?? 0) + 1;
            var incident = new Incident(Guid.CreateVersion7(), number, IncidentType.Theft, portal.Now.AddDays(-1), "Harbour Books", what, by, portal.Now)
            {
                WordsUsed = "verbatim-words-of-the-thief",
            };
            incident.Involve(subjects);
            incident.Triage(IncidentState.Published, null, portal.Account(tenant, TestRole.Administrator).Id, portal.Now);
            db.Incidents.Add(incident);
            await db.SaveChangesAsync();
            return incident.Id;
        });

    /// <summary>A drawn picture, stored by a role and not given to anything yet.</summary>
    public static async Task<Guid> PhotoAsync(this TestPortal portal, Tenant tenant, TestRole role, ulong seed = 7) =>
        (await portal.With<ImageRegister, Portal.Shared.Outcome<Guid>>(tenant, images =>
            images.StoreAsync(portal.ActorOf(tenant, role), PortraitArtist.Draw(PortraitTraits.Of(seed, Portal.Platform.Demonstration.Drawing.Sex.Male, default)).ToTakenPicture(), "Test"))).Value;

    /// <summary>A drawn picture of a subject.</summary>
    public static async Task<Guid> PictureAsync(this TestPortal portal, Tenant tenant, Guid subject, ulong seed = 7)
    {
        var photo = await portal.PhotoAsync(tenant, TestRole.Administrator, seed);
        return (await portal.With<ImageRegister, Portal.Shared.Outcome<Guid>>(tenant, images =>
            images.GiveToSubjectAsync(portal.ActorOf(tenant, TestRole.Administrator), photo, subject, "CCTV of the shop", null))).Value;
    }

    /// <summary>The id of a gallery.</summary>
    public static Task<Guid> GalleryAsync(this TestPortal portal, Tenant tenant, GalleryKind kind) =>
        portal.With<TenantDatabase<PartnershipDb>, Guid>(tenant, async database =>
        {
            await using var db = database.Open();
            return await db.Galleries.Where(g => g.Kind == kind).OrderBy(g => g.Order).Select(g => g.Id).FirstAsync();
        });

    /// <summary>A subject that is ready to be proposed: recorded, with evidence and a picture.</summary>
    public static async Task<Guid> ReadySubjectAsync(this TestPortal portal, Tenant tenant, SubjectDraft draft, ulong seed = 7)
    {
        var subject = await portal.RecordAsync(tenant, draft);
        await portal.IncidentAsync(tenant, subject);
        await portal.PictureAsync(tenant, subject, seed);
        return subject;
    }

    /// <summary>Proposes a subject as the administrator.</summary>
    public static async Task<Portal.Shared.Outcome<Guid>> ProposeAsync(
        this TestPortal portal, Tenant tenant, Guid subject, GalleryKind kind, string? weighingUp = null, DateOnly? endsOn = null, TestRole role = TestRole.Administrator)
    {
        var gallery = await portal.GalleryAsync(tenant, kind);
        return await portal.With<ListingRegister, Portal.Shared.Outcome<Guid>>(tenant, listings =>
            listings.ProposeAsync(portal.ActorOf(tenant, role), new(subject, gallery, endsOn, "Steals from members every week.", weighingUp)));
    }

    /// <summary>Decides a proposal.</summary>
    public static Task<Portal.Shared.Outcome<Portal.Shared.Done>> DecideAsync(this TestPortal portal, Tenant tenant, Guid listing, TestRole role, bool approve = true) =>
        portal.With<ListingRegister, Portal.Shared.Outcome<Portal.Shared.Done>>(tenant, listings => listings.DecideAsync(portal.ActorOf(tenant, role), listing, approve));

    /// <summary>A subject whom members see: proposed by the administrator, approved by a board member.</summary>
    public static async Task<(Guid Subject, Guid Listing)> ListedSubjectAsync(
        this TestPortal portal, Tenant tenant, SubjectDraft draft, GalleryKind kind = GalleryKind.General, DateOnly? endsOn = null, ulong seed = 7)
    {
        var subject = await portal.ReadySubjectAsync(tenant, draft, seed);
        var listing = (await portal.ProposeAsync(tenant, subject, kind, endsOn: endsOn)).Value;
        _ = (await portal.DecideAsync(tenant, listing, TestRole.Board)).Value;
        return (subject, listing);
    }

    /// <summary>Puts a subject into the gallery of excluded people, as a served exclusion does: no use case of galleries leads there.</summary>
    public static async Task<Guid> ListedAsExcludedAsync(this TestPortal portal, Tenant tenant, Guid subject, bool decided = true)
    {
        var gallery = await portal.GalleryAsync(tenant, GalleryKind.Exclusions);
        return await portal.ReadAsync(tenant, async db =>
        {
            var today = Portal.Shared.Time.London.DayOf(portal.Now);
            var listing = new Listing(Guid.CreateVersion7(), subject, gallery, today, today.AddDays(30), "Excluded.", portal.Account(tenant, TestRole.Administrator).Id, portal.Now);
            if (decided)
            {
                listing.FollowsFrom(Guid.NewGuid());
                listing.Decide(true, portal.Account(tenant, TestRole.Board).Id, portal.Now);
            }

            db.Listings.Add(listing);
            await db.SaveChangesAsync();
            return listing.Id;
        });
    }

    /// <summary>Whether members' gallery shows a subject.</summary>
    public static async Task<bool> IsShownAsync(this TestPortal portal, Tenant tenant, Guid subject)
    {
        var content = await portal.With<GalleryRegister, GalleryPageContent>(tenant, galleries =>
            galleries.ShowAsync(portal.ActorOf(tenant, TestRole.Member), new(), byStream: false));
        var opened = await portal.With<GalleryRegister, MemberSubject?>(tenant, galleries =>
            galleries.OpenAsync(portal.ActorOf(tenant, TestRole.Member), subject, new(), byStream: false));
        Assert.Equal(content.Faces.Any(face => face.SubjectId == subject), opened is not null);
        return opened is not null;
    }

    /// <summary>Reads something from a tenant's database.</summary>
    public static Task<T> ReadAsync<T>(this TestPortal portal, Tenant tenant, Func<PartnershipDb, Task<T>> read) =>
        portal.With<TenantDatabase<PartnershipDb>, T>(tenant, async database =>
        {
            await using var db = database.Open();
            return await read(db);
        });

    /// <summary>Turns the Dataview switch of a partnership.</summary>
    public static Task<bool> ShareAsync(this TestPortal portal, Tenant tenant, bool dataview) => portal.ReadAsync(tenant, async db =>
    {
        var profile = await db.Profiles.SingleAsync();
        profile.Share(dataview, expired: false, intelligence: false, directAuthoring: false, referrals: false, portal.Now);
        return await db.SaveChangesAsync() > 0;
    });
}
