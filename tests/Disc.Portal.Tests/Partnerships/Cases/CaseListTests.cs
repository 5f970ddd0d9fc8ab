using System.Net;
using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Cases;

/// <summary>The list of cases: what decides stands in each line, and nobody sees a face there whom they may not.</summary>
public sealed class CaseListTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);

    [Fact]
    public async Task A_line_shows_the_face_the_name_the_caption_since_when_and_until_when()
    {
        var id = await alpha.ServedAsync();
        var shown = await alpha.OpenAsync(id);
        await portal.PictureAsync(portal.Alpha, shown.SubjectId);
        using var board = await portal.SignedInAsync(portal.Alpha, TestRole.Board);

        var page = await new HtmlParser().ParseDocumentAsync(await board.GetStringAsync(new Uri("/alpha/exclusions", UriKind.Relative)));
        var line = page.QuerySelector($"tr[data-item='{id:N}']")!;

        Assert.Contains("Dean Marlow", line.TextContent, StringComparison.Ordinal);
        Assert.Contains(shown.Reference, line.TextContent, StringComparison.Ordinal);
        Assert.NotNull(line.QuerySelector(".caption--excluded"));
        Assert.Equal(shown.StartsOn.InWords(), line.QuerySelector("[data-label='Since']")!.TextContent);
        Assert.Equal(shown.EndsOn.InWords(), line.QuerySelector("[data-label='Until']")!.TextContent);
        var face = line.QuerySelector(".face-picture img")!.GetAttribute("src");
        Assert.Equal($"exclusions/{id}/face.jpg", face);
        using var picture = await board.GetAsync(new Uri($"/alpha/{face}", UriKind.Relative));
        Assert.Equal(320, JpegLayout.Read(await picture.Content.ReadAsByteArrayAsync()).Width);
        Assert.True(picture.Headers.CacheControl!.NoStore);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task Looking_at_the_list_is_on_record_with_the_people_who_stood_in_it()
    {
        var subject = (await alpha.OpenAsync(await alpha.ProposedAsync())).SubjectId;

        await alpha.Cases(c => c.ListAsync(alpha.Board));

        var rows = await alpha.Read(db => db.History.AsNoTracking().Where(row => row.Kind == "exclusion" && row.Verb == Verbs.Consulted).ToListAsync());
        Assert.Contains(rows, row => row.Account == alpha.Board.AccountId && row.Fields!.Contains(subject.ToString("N"), StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Rule", "1")]
    [Trait("Rule", "4")]
    [InlineData("alpha", TestRole.Member)]
    [InlineData("alpha", TestRole.PoliceAdministrator)]
    [InlineData("beta", TestRole.Administrator)]
    public async Task Nobody_else_gets_the_face_of_a_case(string place, TestRole role)
    {
        var id = await alpha.ProposedAsync();
        await portal.PictureAsync(portal.Alpha, (await alpha.OpenAsync(id)).SubjectId);
        using var client = await portal.SignedInAsync(place == "alpha" ? portal.Alpha : portal.Beta, role);

        using var response = await client.GetAsync(new Uri($"/{place}/exclusions/{id}/face.jpg", UriKind.Relative));

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(await alpha.Cases(c => c.FaceAsync(alpha.Board, id)));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task The_case_of_a_restricted_record_is_shown_to_administrators_alone()
    {
        var id = await alpha.ServedAsync();
        var subject = (await alpha.OpenAsync(id)).SubjectId;
        await portal.PictureAsync(portal.Alpha, subject);
        await alpha.Do(async db => (await db.Subjects.SingleAsync(s => s.Id == subject)).Restrict("Disputed.", portal.Now));

        Assert.Equal(ExclusionRules.NotFound, (await alpha.Cases(c => c.OpenAsync(alpha.Board, id))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await alpha.Cases(c => c.PrintAsync(alpha.Board, id))).Refusal);
        Assert.Null(await alpha.Cases(c => c.FaceAsync(alpha.Board, id)));
        Assert.DoesNotContain((await alpha.Cases(c => c.ListAsync(alpha.Board))).Value, row => row.Id == id);
        Assert.Contains((await alpha.Cases(c => c.ListAsync(alpha.Administrator))).Value, row => row.Id == id);
        Assert.True((await alpha.Cases(c => c.OpenAsync(alpha.Administrator, id))).Succeeded);
    }
}
