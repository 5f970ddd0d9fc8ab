using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Trends;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Partnerships.Trends;

public class TrendTests(TestPortal portal) : IClassFixture<TestPortal>
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 3, 4);

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday_and_this_one_is_the_last_of_twelve()
    {
        var trend = Trend.Of([Today, new(2026, 3, 2), new(2026, 3, 1), new(2025, 12, 15), new(2025, 12, 14)], [new(2026, 2, 23)], new DateOnly(2025, 1, 1), Today);

        Assert.Equal((12, new DateOnly(2025, 12, 15), new DateOnly(2026, 3, 2)), (trend.Weeks.Count, trend.Weeks[0].Monday, trend.Weeks[^1].Monday));
        Assert.Equal((2, 1, 1), (trend.Weeks[^1].Reports, trend.Weeks[^2].Reports, trend.Weeks[0].Reports));
        Assert.Equal((0, 1), (trend.Weeks[^1].Incidents, trend.Weeks[^2].Incidents));
    }

    [Fact]
    public void Weeks_before_the_first_report_are_left_out_and_few_reports_are_not_drawn()
    {
        var young = Trend.Of([.. Enumerable.Repeat(Today, 9)], [], Today.AddDays(-15), Today);

        Assert.Equal(3, young.Weeks.Count);
        Assert.False(young.IsDrawn);
        Assert.Equal("9 reports and 0 published incidents in the 3 weeks since the first report. Too few to speak of a trend.", young.InWords());
        Assert.Contains("Too short a time", Trend.Of([.. Enumerable.Repeat(Today, 40)], [], Today.AddDays(-15), Today).InWords(), StringComparison.Ordinal);
        Assert.Equal("No reports in the last 12 weeks.", Trend.Of([], [], null, Today).InWords());
    }

    [Theory]
    // 20 and 30 may be chance; 20 and 50 are not. This week is never compared, however full it is.
    [InlineData(5, 7, "no clear difference")]
    [InlineData(5, 13, "more")]
    [InlineData(13, 5, "fewer")]
    public void More_or_fewer_is_said_only_when_it_is_more_than_chance(int before, int after, string said)
    {
        var days = Enumerable.Range(1, 8).SelectMany(ago => Enumerable.Repeat(Today.AddDays(-7 * ago), ago <= 4 ? after : before)).Concat(Enumerable.Repeat(Today, 500));

        Assert.Contains($"{4 * after} reports, in the four before {4 * before}: {said}.", Trend.Of(days, [], new DateOnly(2025, 1, 1), Today).InWords(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_desk_shows_it_to_administrators_and_the_board_with_a_text_and_the_figures_and_counts_only_this_partnership()
    {
        await ReportsAsync(portal.Alpha, 12);
        await ReportsAsync(portal.Beta, 3);
        var page = await new HtmlParser().ParseDocumentAsync(await (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator)).GetStringAsync(new Uri("/alpha/", UriKind.Relative)));

        var drawing = page.QuerySelector("svg.trend")!;
        Assert.StartsWith("12 reports and 12 published incidents", drawing.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(drawing.QuerySelectorAll("rect").Length, 2 * page.QuerySelectorAll("#trend-figures tbody tr").Length);
        Assert.Equal("12", page.QuerySelectorAll("#trend-figures tbody tr").Select(row => row.QuerySelector("td")!.TextContent).Single(reports => reports != "0"));
        var few = await (await portal.SignedInAsync(portal.Beta, TestRole.Board)).GetStringAsync(new Uri("/beta/", UriKind.Relative));
        Assert.Contains("Too few to speak of a trend", few, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"trend\"", few, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"trend\"", await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(new Uri("/alpha/", UriKind.Relative)), StringComparison.Ordinal);
    }

    // Three weeks ago, so that there are weeks to draw.
    private Task<int> ReportsAsync(Tenant tenant, int many) => portal.ReadAsync(tenant, async db =>
    {
        var then = portal.Now.AddDays(-21);
        foreach (var number in Enumerable.Range(1, many))
        {
            var incident = new Incident(Guid.CreateVersion7(), number, IncidentType.Theft, then, "Harbour Books", "Took books.", portal.Account(tenant, TestRole.Member).Id, then);
            incident.Triage(IncidentState.Published, null, portal.Account(tenant, TestRole.Administrator).Id, then);
            db.Incidents.Add(incident);
        }

        return await db.SaveChangesAsync();
    });
}
