using System.Net;
using Disc.Portal.Force;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Force.Dataview;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Force.Faces;

public class FaceTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "2")]
    public async Task A_picture_is_read_through_its_partnerships_door_with_a_row_on_both_sides()
    {
        var address = await AddressAsync("Pictured");
        var analyst = await portal.SignedInAsync(portal.Force, TestRole.Analyst);
        var (force, alpha) = (await RowsAsync<ForceDb>(portal.Force, Verbs.Consulted), await RowsAsync<PartnershipDb>(portal.Alpha, Verbs.Disclosed));

        var shown = await analyst.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal(force + 1, await RowsAsync<ForceDb>(portal.Force, Verbs.Consulted));
        Assert.Equal(alpha + 1, await RowsAsync<PartnershipDb>(portal.Alpha, Verbs.Disclosed));
        Assert.Equal(0, await RowsAsync<PartnershipDb>(portal.Beta, Verbs.Disclosed));
    }

    [Fact]
    [Trait("Rule", "2")]
    [Trait("Rule", "13")]
    public async Task A_picture_is_not_found_by_others_without_a_purpose_or_once_the_partnership_switched_off()
    {
        var address = await AddressAsync("Withheld");
        var analyst = await portal.SignedInAsync(portal.Force, TestRole.Analyst);

        Assert.NotEqual(HttpStatusCode.OK, (await (await portal.SignedInAsync(portal.Force, TestRole.Officer)).GetAsync(address)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator)).GetAsync(address)).StatusCode);
        await portal.With<PurposeRegister, Outcome<Done>>(portal.Force, register => register.EndAsync(portal.ActorOf(portal.Force, TestRole.Analyst)));
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync(address)).StatusCode);
        await new Analyst(portal).DeclareAsync();
        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync(address)).StatusCode);
        // Not followed yet: the partnership's own door says no.
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, false);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"/testshire/dataview/pictures/{Guid.NewGuid():N}/{Guid.NewGuid():N}")).StatusCode);
    }

    private async Task<string> AddressAsync(string family)
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Pia", family));
        var picture = Assert.Single((await new Analyst(portal).FindAsync(family)).People).Pictures[0];
        return $"/testshire/dataview/pictures/{picture.Record:N}/{picture.Picture:N}";
    }

    private Task<int> RowsAsync<TDb>(Tenant tenant, string verb)
        where TDb : PlaceDb =>
        portal.With<TenantDatabase<TDb>, int>(tenant, async database =>
        {
            await using var db = database.Open();
            return await db.History.CountAsync(row => row.Kind == "image" && row.Verb == verb);
        });
}
