using System.Net;
using Disc.Portal.Platform.Health;
using Disc.Portal.Platform.Timetable;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Health;

public class HealthTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Machines_get_an_answer_without_signing_in_that_says_nothing_of_any_tenant(string address, string status)
    {
        var response = await portal.Anonymous().GetAsync(address);
        var answer = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"status\":\"{status}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("alpha", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_operator_sees_counts_and_errors_of_mail_and_never_what_is_written()
    {
        await portal.With<PlaceRecords, bool>(portal.Alpha, async records =>
        {
            await using var work = await records.BeginAsync(Actor.Portal(portal.Alpha, portal.Now));
            work.Place.Letters.Add(new Letter("secret@shop.example", "A secret heading", "A secret body", portal.Now));
            await work.CommitAsync();
            return true;
        });
        var page = await (await portal.SignedInOperatorAsync()).GetStringAsync("/platform/health");

        Assert.Contains("Alpha Watch", page, StringComparison.Ordinal);
        Assert.Contains("There is no mail server", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_last_answer_of_the_mail_server_stands_beside_the_letters_so_a_restart_does_not_lose_it()
    {
        foreach (var (answer, minutes) in new[] { ("ServiceNotAvailable", 5), ("MailboxBusy", 9) })
        {
            await portal.With<PlaceRecords, bool>(portal.Beta, async records =>
            {
                await using var work = await records.BeginAsync(Actor.Portal(portal.Beta, portal.Now));
                var letter = new Letter("somebody@shop.example", "A heading", "A body", portal.Now);
                letter.Failed(answer, portal.Now.AddMinutes(minutes));
                work.Place.Letters.Add(letter);
                await work.CommitAsync();
                return true;
            });
        }

        // A health page of another start: nothing that this one remembers.
        var health = ActivatorUtilities.CreateInstance<PortalHealth>(portal.Services);
        var report = (await health.LookAsync(await portal.OperatorAsync())).Value;

        Assert.Equal(("MailboxBusy", 2), report.Mail.Where(mail => mail.Place == "Beta Pubwatch").Select(mail => (mail.Error, mail.Failed)).Single());
        Assert.Null(report.Mail.SingleOrDefault(mail => mail.Place == "Alpha Watch")?.Error);
    }

    [Fact]
    public async Task The_operators_pages_open_no_stream()
    {
        var client = await portal.SignedInOperatorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/platform/stream")).StatusCode);
        Assert.DoesNotContain("data-stream", await client.GetStringAsync("/platform/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_fails_stands_on_the_health_page_with_its_place()
    {
        portal.Services.GetRequiredService<RoundRecords>().Failed(typeof(HealthTests), portal.Beta.Id, new FormatException("what somebody typed"));

        var report = (await portal.Services.GetRequiredService<PortalHealth>().LookAsync(await portal.OperatorAsync())).Value;

        var job = Assert.Single(report.Jobs);
        Assert.Equal(("HealthTests", "Beta Pubwatch", 1, "FormatException"), (job.Job, job.Place, job.InARow, job.Failure));
        Assert.False(report.IsGood);
        portal.Services.GetRequiredService<RoundRecords>().WentWell(typeof(HealthTests), portal.Beta.Id);
    }

    [Theory]
    [InlineData("/alpha/health")]
    [InlineData("/alpha/mailbox")]
    public async Task What_is_the_operators_is_refused_to_an_administrator_of_a_partnership(string address)
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/alpha/refused", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        var report = await portal.Services.GetRequiredService<PortalHealth>().LookAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator));
        Assert.NotNull(report.Refusal);
    }
}
