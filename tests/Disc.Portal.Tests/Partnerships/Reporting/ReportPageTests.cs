using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Reporting;

public class ReportPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_form_starts_with_999_asks_one_thing_at_a_time_and_a_plain_report_has_at_most_twelve_inputs_in_all()
    {
        await portal.SubjectAsync(portal.Alpha, "Somebody", "Listed");
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var first = await PageAsync(await client.GetAsync("/alpha/report"));
        var main = first.QuerySelector("main")!.TextContent;
        Assert.True(main.IndexOf("Call 999", StringComparison.Ordinal) is >= 0 and var at && at < main.IndexOf("What happened?", StringComparison.Ordinal));
        Assert.Contains("0800 555 111", main, StringComparison.Ordinal);

        // With goods; a report of which nothing more is to be told.
        var steps = await WalkAsync(client, step => step == "what" ? [.. Filled(step).Where(field => field.Item1 != "Harm"), ("Harm", "none")] : Filled(step), "what", "who", "taken", "photos", "check");

        Assert.Equal(["Harm Place Type What When", "Find Subjects WhoDescribed", "Goods Recovered Value", "Photo", ""], steps);
        Assert.Equal(12, steps.Sum(step => step.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task Only_a_yes_brings_further_inputs()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        (string, string)[] armed = [.. Filled("what").Where(field => field.Item1 != "Harm"), ("Harm", "weapon")];

        // A weapon brings one question; nobody is asked about the rest.
        Assert.Equal("Weapon", (await WalkAsync(client, step => step == "what" ? armed : Filled(step), "what", "who", "taken", "photos", "details"))[^1]);
        // The button brings one question, and what is ticked there its own.
        var steps = await WalkAsync(
            client, step => step switch { "what" => [.. Filled("what").Where(field => field.Item1 != "Harm")], "photos" => [("Do", "more")], "more" => [("Do", "next"), ("Also", "vehicle"), ("Also", "witness")], _ => Filled(step) },
            "what", "who", "taken", "photos", "more", "details", "check");
        Assert.Equal(["Also", "Vehicle", ""], steps.TakeLast(3));
    }

    [Fact]
    public async Task A_tick_that_is_taken_back_takes_with_it_what_was_written_about_it()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var check = (await PostAsync(client, "/alpha/report", ("Do", "check"), ("Type", "Theft"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk tick"), ("Also", "vehicle"), ("Vehicle", "white van"))).Headers.Location!.ToString();
        var more = (await PostAsync(client, check, ("Do", "more"))).Headers.Location!.ToString();
        Assert.Equal("vehicle", (await PageAsync(await client.GetAsync(more))).QuerySelector("input[name=Also][checked]")!.GetAttribute("value"));

        var after = (await PostAsync(client, more, ("Do", "next"))).Headers.Location!.ToString();

        Assert.EndsWith("?step=check", after, StringComparison.Ordinal);
        Assert.DoesNotContain("white van", await (await client.GetAsync(after)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_goes_through_its_steps_and_arrives_with_everything()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = "/alpha/report";
        foreach (var step in new[] { "what", "who", "taken", "photos", "more", "details", "check" })
            address = (await PostAsync(client, address, step == "photos" ? [("Do", "more")] : Filled(step))).Headers.Location!.ToString();

        Assert.EndsWith("?sent=true", address, StringComparison.Ordinal);
        var report = await portal.ReadAsync(portal.Alpha, db => db.Incidents.SingleAsync(incident => incident.Place == "Kiosk walk"));
        Assert.Equal((IncidentType.AssaultOfRetailWorker, "AssaultOfRetailWorker", true, "knife"), (report.Type, report.TypeCode, report.Violence, report.Weapon));
        Assert.Equal(("tall, red coat", "white van", "their words"), (report.WhoDescribed, report.Vehicle, report.WordsUsed));
        Assert.Equal([("Gin", 4500L, true), ("Goods", 1000L, false)], report.Property.Select(line => (line.What, line.ValuePence!.Value, line.IsRecovered)));
        Assert.Equal((5500L, new DateOnly(2026, 3, 31), true, true, "LOG 12", false),
            (report.ValuePence, report.CctvUntil, report.WitnessWilling, report.PoliceTold, report.PoliceReference, report.NeedsAction));
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.BegunReports.AnyAsync(begun => begun.Id == report.Id)));
    }

    [Fact]
    public async Task Only_what_when_and_where_have_to_be_answered()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = (await PostAsync(client, "/alpha/report", ("Do", "next"), ("Type", "Theft"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk bare"))).Headers.Location!.ToString();
        foreach (var _ in Enumerable.Range(0, 3))
            address = (await PostAsync(client, address, ("Do", "next"))).Headers.Location!.ToString();

        var sent = await PostAsync(client, address, ("Do", "send"));

        Assert.EndsWith("?sent=true", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("", await portal.ReadAsync(portal.Alpha, db => db.Incidents.Where(incident => incident.Place == "Kiosk bare").Select(incident => incident.What).SingleAsync()));
    }

    [Fact]
    public async Task A_refused_step_shows_everything_that_was_typed_again_and_keeps_it()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        (string, string)[] typed = [("Do", "next"), ("Type", "Abuse"), ("What", "Shouted <b>at</b> staff"), ("When", "2031-01-01T10:00"), ("Place", "Kiosk 4"), ("Harm", "hurt")];

        var response = await PostAsync(client, "/alpha/report", typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await PageAsync(response);
        Assert.Single(page.QuerySelectorAll(".error-summary li a"));
        Assert.Equal("Abuse", page.QuerySelector("input[name=Type][checked]")!.GetAttribute("value"));
        Assert.Equal("hurt", page.QuerySelector("input[name=Harm][checked]")!.GetAttribute("value"));
        foreach (var (name, value) in typed.Where(field => field.Item1 is "When" or "Place"))
            Assert.Equal(value, page.QuerySelector($"input[name={name}]")!.GetAttribute("value"));
        Assert.Equal("Shouted <b>at</b> staff", ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=What]")!).Value);
        // The card at home leads back to it, as it was.
        var id = FormOf(page).QuerySelector("input[name=Id]")!.GetAttribute("value");
        var again = await PageAsync(await client.GetAsync($"/alpha/report/{id}?step=what"));
        Assert.Equal("2031-01-01T10:00", again.QuerySelector("input[name=When]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Back_loses_nothing_and_another_device_of_the_same_person_goes_on()
    {
        var phone = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        var address = (await PostAsync(phone, "/alpha/report", ("Do", "next"), ("Type", "Theft"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk two"))).Headers.Location!.ToString();
        var back = await PostAsync(phone, address, ("Do", "back"), ("WhoDescribed", "half a sente"));
        Assert.EndsWith("?step=what", back.Headers.Location!.ToString(), StringComparison.Ordinal);

        var desk = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        var banner = (await PageAsync(await desk.GetAsync("/alpha/report"))).QuerySelectorAll(".notice a").Single(link => link.TextContent.Contains("Go on", StringComparison.Ordinal));
        Assert.Contains("You have a report begun at", banner.Closest(".notice")!.TextContent, StringComparison.Ordinal);
        var who = await PageAsync(await desk.GetAsync(address));
        Assert.Equal("half a sente", ((IHtmlTextAreaElement)who.QuerySelector("#WhoDescribed")!).Value);
        Assert.Contains("begun at", await (await desk.GetAsync("/alpha/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Nobody else sees it, and discarding it ends it everywhere.
        var other = await portal.SignedInAsync(portal.Alpha, TestRole.Board);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        await PostAsync(desk, address, ("Do", "discard"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Two_windows_on_one_step_are_told_of_each_other_and_lose_nothing()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Board);
        var address = (await PostAsync(client, "/alpha/report", ("Do", "next"), ("Type", "Theft"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk three"))).Headers.Location!.ToString();
        var old = await TestForm.OfAsync(client, address, "report");
        await PostAsync(client, address, ("Do", "next"), ("WhoDescribed", "from the phone"));

        var collided = await client.PostAsync(address, old.With(("Do", "next"), ("WhoDescribed", "from the desk")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, collided.StatusCode);
        var page = await PageAsync(collided);
        Assert.Contains("Described: from the phone", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("from the desk", ((IHtmlTextAreaElement)page.QuerySelector("#WhoDescribed")!).Value);
        // Going on keeps what stands here.
        var form = FormOf(page).QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).ToArray();
        await client.PostAsync(address, new FormUrlEncodedContent([.. form.Select(field => KeyValuePair.Create(field.Item1, field.Item2)), new("Do", "next"), new("WhoDescribed", "from the desk")]));
        Assert.Contains("from the desk", await portal.ReadAsync(portal.Alpha, db => db.BegunReports.Where(begun => begun.Typed.Contains("Kiosk three")).Select(begun => begun.Typed).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_pressed_twice_leads_to_the_one_report()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = (await PostAsync(client, "/alpha/report", ("Do", "check"), ("Type", "Theft"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk twice"))).Headers.Location!.ToString();
        var form = await TestForm.OfAsync(client, address, "report");

        var first = await client.PostAsync(address, form.With(("Do", "send")));
        var second = await client.PostAsync(address, form.With(("Do", "send")));

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.Incidents.CountAsync(incident => incident.Place == "Kiosk twice")));
        Assert.StartsWith("/alpha/reports/", new Uri((await client.GetAsync(address)).Headers.Location!.ToString()).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task Words_that_ask_a_question_are_marked_before_sending_and_sent_when_the_writer_insists()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = (await PostAsync(client, "/alpha/report", ("Do", "check"), ("Type", "Abuse"), ("What", "Shouted at a muslim guard"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk ask"))).Headers.Location!.ToString();

        var asked = await PostAsync(client, address, ("Do", "send"));
        Assert.Equal("muslim", (await PageAsync(asked)).QuerySelector(".ask mark")!.TextContent);
        var sent = await client.PostAsync(address, (await TestForm.OfAsync(asked, "report")).With(("Do", "send")));

        Assert.EndsWith("?sent=true", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task A_sent_report_stands_under_my_reports_at_an_address_and_a_title_without_names()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Dean", "Marlow");
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var who = await PostAsync(client, $"/alpha/report?subject={subject:N}", ("Do", "next"), ("Type", "Theft"), ("What", "Took a coat"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk 4"));
        // The face from whose card somebody came is picked already.
        Assert.Equal(subject.ToString("N"), (await PageAsync(await client.GetAsync(who.Headers.Location))).QuerySelector("input[name=Subjects][checked]")!.GetAttribute("value"));
        var check = await PostAsync(client, who.Headers.Location!.ToString(), ("Do", "check"), ("Subjects", subject.ToString("N")));

        var response = await PostAsync(client, check.Headers.Location!.ToString(), ("Do", "send"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.DoesNotContain("Marlow", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        var own = await PageAsync(await client.GetAsync(response.Headers.Location));
        Assert.Equal("Report", own.Title);
        Assert.Contains("in triage", (await PageAsync(await client.GetAsync("/alpha/reports"))).QuerySelector(".status-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task Finding_a_face_loses_nothing_and_puts_no_name_into_the_address()
    {
        await portal.SubjectAsync(portal.Alpha, "Wilhelmina", "Thistlewood");
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var who = (await PostAsync(client, "/alpha/report", ("Do", "next"), ("Type", "Theft"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk 5"))).Headers.Location!.ToString();

        var response = await PostAsync(client, who, ("Do", "find"), ("Find", "thistle"), ("WhoDescribed", "Half a sentence"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await PageAsync(response);
        Assert.Contains("Wilhelmina Thistlewood", page.QuerySelector("#Subjects")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Half a sentence", ((IHtmlTextAreaElement)page.QuerySelector("#WhoDescribed")!).Value);
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

    private static (string, string)[] Filled(string step) => step switch
    {
        "what" => [("Do", "next"), ("Type", "AssaultOfRetailWorker"), ("What", "Hit the guard"), ("When", "2026-03-03T11:00"), ("Place", "Kiosk walk"), ("Harm", "both")],
        "who" => [("Do", "next"), ("WhoDescribed", "tall, red coat")],
        "taken" => [("Do", "next"), ("Goods", "Gin"), ("Value", "45"), ("Recovered", "0"), ("Goods", ""), ("Value", "10.00")],
        "photos" => [("Do", "next")],
        "more" => [("Do", "next"), ("Also", "vehicle"), ("Also", "words"), ("Also", "cctv"), ("Also", "witness"), ("Also", "police")],
        "details" => [("Do", "next"), ("Weapon", "knife"), ("Vehicle", "white van"), ("WordsUsed", "their words"), ("CctvUntil", "2026-03-31"), ("PoliceReference", "LOG 12")],
        _ => [("Do", "log")],
    };

    /// <summary>Walks through the form and counts as the folder's README says: one name, one input; whatever is rendered counts, folded away or not.</summary>
    private static async Task<IReadOnlyList<string>> WalkAsync(HttpClient client, Func<string, (string, string)[]> answers, params string[] steps)
    {
        var (inputs, address) = (new List<string>(), "/alpha/report");
        foreach (var step in steps)
        {
            var page = await PageAsync(await client.GetAsync(address));
            Assert.Empty(page.QuerySelectorAll("meta[http-equiv=refresh]"));
            Assert.Equal(1, page.QuerySelectorAll(".progress-dots [aria-current=step]").Length);
            Assert.True(address.EndsWith("/report", StringComparison.Ordinal) || address.EndsWith($"step={step}", StringComparison.Ordinal), address);
            inputs.Add(string.Join(' ', FormOf(page).QuerySelectorAll("input:not([type=hidden]), textarea, select")
                .Select(input => input.GetAttribute("name") ?? input.Id!).Distinct().Order(StringComparer.Ordinal)));
            if (step != steps[^1])
                address = (await PostAsync(client, address, answers(step))).Headers.Location!.ToString();
        }

        // Only so many may be begun at a time.
        await PostAsync(client, address, ("Do", "discard"));
        return inputs;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, params (string, string)[] fields) =>
        await client.PostAsync(address, (await TestForm.OfAsync(client, address, "report")).With(fields));

    private static AngleSharp.Dom.IElement FormOf(IHtmlDocument page) =>
        page.Forms.Single(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "report");

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
}
