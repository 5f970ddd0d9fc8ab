using System.Net;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.GallerySettings;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.GallerySettings;

public class GallerySettingsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task A_gallery_added_in_one_partnership_is_unknown_in_the_next_and_its_period_is_the_usual_one()
    {
        var id = (await AddAsync(new GalleryDraft("Barred from the market", "To keep the market safe.", 45, default))).Value;
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Usual", "Period"));

        var listing = (await portal.With<ListingRegister, Outcome<Guid>>(portal.Alpha, l =>
            l.ProposeAsync(Administrator(portal.Alpha), new(subject, id, null, "Takes from stalls.", null)))).Value;

        Assert.Equal(London.DayOf(portal.Now).AddDays(45), await portal.ReadAsync(portal.Alpha, db => db.Listings.Where(l => l.Id == listing).Select(l => l.EndsOn).SingleAsync()));
        Assert.DoesNotContain(await ListAsync(portal.Beta), gallery => gallery.Id == id);
        Assert.Equal(GallerySettingsRules.NotFound, (await ArrangeAsync(portal.Beta, id, new GalleryDraft("Theirs", "Theirs.", 10, default), 1)).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Beta, TestRole.Administrator)).GetAsync($"/beta/settings/galleries/{id:N}")).StatusCode);
    }

    [Theory]
    [InlineData("", "For a test.", 10, "Name")]
    [InlineData("shoplifters", "For a test.", 10, "Name")]
    [InlineData("New one", " ", 10, "Purpose")]
    [InlineData("New one", "For a test.", 0, "ListingDays")]
    [InlineData("New one", "For a test.", 1097, "ListingDays")]
    [InlineData("New one", "For a test.", null, "ListingDays")]
    public async Task A_gallery_without_a_name_of_its_own_a_purpose_or_a_period_is_refused(string name, string purpose, int? days, string field) =>
        Assert.Equal(field, (await AddAsync(new GalleryDraft(name, purpose, days, default))).Refusal!.Field);

    [Fact]
    public async Task A_gallery_is_addressed_to_groups_of_this_partnership_only_and_a_stale_form_changes_nothing()
    {
        var id = (await AddAsync(new GalleryDraft("To change", "For a test.", 10, default))).Value;
        var version = (await ListAsync(portal.Alpha)).Single(gallery => gallery.Id == id).Version;

        Assert.Equal("Audience", (await ArrangeAsync(portal.Alpha, id, new GalleryDraft("To change", "For a test.", 10, Audience.Of(Guid.NewGuid())), version)).Refusal!.Field);
        Assert.True((await ArrangeAsync(portal.Alpha, id, new GalleryDraft("Changed", "For a test.", 20, default), version)).Succeeded);
        Assert.Equal(GallerySettingsRules.Stale, (await ArrangeAsync(portal.Alpha, id, new GalleryDraft("Late", "For a test.", 30, default), version)).Refusal);
        Assert.Equal(("Changed", 20), await portal.ReadAsync(portal.Alpha, db => db.Galleries.Where(g => g.Id == id).Select(g => ValueTuple.Create(g.Name, g.ListingDays)).SingleAsync()));
        Assert.Contains(await portal.ReadAsync(portal.Alpha, db => db.History.Where(h => h.Object == id).Select(h => h.Fields).ToListAsync()), fields => fields == "20 days, for everybody");
    }

    [Fact]
    public async Task Only_a_gallery_in_which_nobody_ever_was_is_removed()
    {
        var id = (await AddAsync(new GalleryDraft("To remove", "For a test.", 10, default))).Value;
        await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("In", "Use"));
        var used = await portal.GalleryAsync(portal.Alpha, GalleryKind.General);
        var sought = await portal.GalleryAsync(portal.Beta, GalleryKind.IdSought);

        Assert.True((await RemoveAsync(portal.Alpha, id)).Succeeded);
        Assert.Equal(GallerySettingsRules.NotFound, (await RemoveAsync(portal.Alpha, id)).Refusal);
        Assert.Equal(GallerySettingsRules.InUse, (await RemoveAsync(portal.Alpha, used)).Refusal);
        Assert.Equal(GallerySettingsRules.InUse, (await RemoveAsync(portal.Beta, sought)).Refusal);
    }

    [Fact]
    public async Task The_page_keeps_what_was_typed_when_it_refuses_and_saves_it_when_it_is_right()
    {
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var form = await TestForm.OfAsync(browser, "/alpha/settings/galleries/new", "gallery");

        var refused = await browser.PostAsync("/alpha/settings/galleries/new", form.With(("Name", "Typed name"), ("Purpose", ""), ("ListingDays", "33")));
        var saved = await browser.PostAsync("/alpha/settings/galleries/new", form.With(("Name", "Typed name"), ("Purpose", "Typed purpose."), ("ListingDays", "33")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("value=\"Typed name\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(await ListAsync(portal.Alpha), gallery => gallery is { Name: "Typed name", Purpose: "Typed purpose.", ListingDays: 33 });
    }

    private Actor Administrator(Tenant tenant) => portal.ActorOf(tenant, TestRole.Administrator);

    private Task<Outcome<Guid>> AddAsync(GalleryDraft draft) =>
        portal.With<GallerySettingsRegister, Outcome<Guid>>(portal.Alpha, g => g.AddAsync(Administrator(portal.Alpha), draft));

    private Task<Outcome<Done>> ArrangeAsync(Tenant tenant, Guid id, GalleryDraft draft, int version) =>
        portal.With<GallerySettingsRegister, Outcome<Done>>(tenant, g => g.ArrangeAsync(Administrator(tenant), id, draft, version));

    private Task<Outcome<Done>> RemoveAsync(Tenant tenant, Guid id) =>
        portal.With<GallerySettingsRegister, Outcome<Done>>(tenant, g => g.RemoveAsync(Administrator(tenant), id));

    private Task<IReadOnlyList<ArrangedGallery>> ListAsync(Tenant tenant) =>
        portal.With<GallerySettingsRegister, IReadOnlyList<ArrangedGallery>>(tenant, g => g.ListAsync(Administrator(tenant)));
}
