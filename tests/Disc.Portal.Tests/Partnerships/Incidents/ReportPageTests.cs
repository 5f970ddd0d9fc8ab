using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Partnerships.Incidents;

public class ReportPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_form_starts_with_999_and_has_at_most_twelve_inputs()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var page = await PageAsync(await client.GetAsync("/alpha/report"));

        var form = page.Forms.Single(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "report");
        var inputs = form.QuerySelectorAll("input:not([type=hidden]), textarea, select").Select(input => input.GetAttribute("name") ?? input.Id).Distinct();
        Assert.True(inputs.Count() <= 12, string.Join(' ', inputs));
        var main = page.QuerySelector("main")!.TextContent;
        Assert.True(main.IndexOf("Call 999", StringComparison.Ordinal) is >= 0 and var at && at < main.IndexOf("What happened?", StringComparison.Ordinal));
        Assert.Contains("0800 555 111", main, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task A_refused_report_shows_everything_that_was_typed_again()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var form = await TestForm.OfAsync(client, "/alpha/report", "report");
        (string, string)[] typed =
        [
            ("Do", "send"), ("Type", "Abuse"), ("What", "Shouted <b>at</b> staff"), ("When", "2031-01-01T10:00"), ("Place", "Kiosk 4"), ("Violence", "true"),
            ("WhoDescribed", "tall, red coat"), ("WordsUsed", "their words"), ("Value", "-3"), ("PoliceReference", "LOG 12"),
        ];

        var response = await client.PostAsync("/alpha/report", form.With(typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await PageAsync(response);
        Assert.Equal(2, page.QuerySelectorAll(".error-summary li a").Length);
        Assert.Equal("Abuse", page.QuerySelector("input[name=Type][checked]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[name=Violence][checked]"));
        foreach (var (name, value) in typed.Where(field => field.Item1 is "When" or "Place" or "Value" or "PoliceReference"))
            Assert.Equal(value, page.QuerySelector($"input[name={name}]")!.GetAttribute("value"));
        foreach (var (name, value) in typed.Where(field => field.Item1 is "What" or "WhoDescribed" or "WordsUsed"))
            Assert.Equal(value, ((IHtmlTextAreaElement)page.QuerySelector($"textarea[name={name}]")!).Value);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_sent_report_stands_under_my_reports_at_an_address_and_a_title_without_names()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Dean", "Marlow");
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var form = await TestForm.OfAsync(client, $"/alpha/report?subject={subject:N}", "report");

        var response = await client.PostAsync("/alpha/report", form.With(
            ("Do", "send"), ("Type", "Theft"), ("What", "Took a coat"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk 4"), ("Subjects", subject.ToString("N"))));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.DoesNotContain("Marlow", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        var own = await PageAsync(await client.GetAsync(response.Headers.Location));
        Assert.Equal("Report", own.Title);
        Assert.Contains("In triage", (await PageAsync(await client.GetAsync("/alpha/reports"))).QuerySelector(".status-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_a_face_loses_nothing_and_puts_no_name_into_the_address()
    {
        await portal.SubjectAsync(portal.Alpha, "Wilhelmina", "Thistlewood");
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var form = await TestForm.OfAsync(client, "/alpha/report", "report");

        var response = await client.PostAsync("/alpha/report", form.With(("Do", "find"), ("Find", "thistle"), ("What", "Half a sentence")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await PageAsync(response);
        Assert.Contains("Wilhelmina Thistlewood", page.QuerySelector("#Subjects")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Half a sentence", ((IHtmlTextAreaElement)page.QuerySelector("#What")!).Value);
        Assert.Empty(page.QuerySelectorAll(".error-summary"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var response = await client.PostAsync("/alpha/report", new FormUrlEncodedContent([new("_handler", "report"), new("Type", "Theft")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("reports")]
    [InlineData("triage")]
    [InlineData("members")]
    [InlineData("alerts")]
    [InlineData("me")]
    public async Task A_page_of_a_partnership_asks_a_stranger_to_sign_in(string page)
    {
        var response = await portal.Anonymous().GetAsync($"/alpha/{page}");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/alpha/sign-in", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
}
