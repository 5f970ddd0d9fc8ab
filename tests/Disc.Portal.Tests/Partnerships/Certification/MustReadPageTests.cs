using System.Net;
using Disc.Portal.Partnerships.CertificationOversight;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Certification;

/// <summary>What somebody meets who has not certified: on the pages, on open screens, and on the way back.</summary>
[Trait("Rule", "3")]
public sealed class MustReadPageTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_member_is_led_to_the_documents_reads_certifies_and_goes_on_to_where_they_wanted()
    {
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        await portal.PublishAsync(portal.Alpha, pdf: TestDocuments.Pdf);

        var led = (await member.GetAsync("/alpha/gallery?o=active")).Headers.Location!.ToString();
        Assert.Equal("/alpha/must-read?next=%2Falpha%2Fgallery%3Fo%3Dactive", led);
        var page = await member.GetStringAsync(led);
        Assert.Contains("Read and certify first", page, StringComparison.Ordinal);
        Assert.Contains("Call 999", page, StringComparison.Ordinal);
        Assert.Contains("data-quick-exit", page, StringComparison.Ordinal);
        // The menu leads nowhere that is closed.
        Assert.DoesNotContain("href=\"gallery\"", page, StringComparison.Ordinal);

        var version = (await portal.OwnAsync(portal.Alpha, TestRole.Member)).Waiting.Single().Document.VersionId;
        Assert.Contains("Keep what you see here", await member.GetStringAsync($"/alpha/must-read/{version:N}"), StringComparison.Ordinal);
        var pdf = await member.GetAsync($"/alpha/must-read/{version:N}/file");
        Assert.Equal(TestDocuments.Pdf, await pdf.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", pdf.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("no-store", pdf.Headers.CacheControl?.ToString(), StringComparison.Ordinal);

        var form = await TestForm.OfAsync(member, led, "certify");
        var nothing = await member.PostAsync("/alpha/must-read", form.With());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        var done = await member.PostAsync("/alpha/must-read", form.With(("Versions", version.ToString())));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.EndsWith("/alpha/gallery?o=active", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/alpha/gallery")).StatusCode);
        Assert.True((await portal.OwnAsync(portal.Alpha, TestRole.Member)).Documents.Single().IsOpened);
    }

    [Fact]
    public async Task The_way_on_never_leads_out_of_the_partnership()
    {
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        await portal.PublishAsync(portal.Alpha);

        foreach (var address in new[] { "https://evil.example/", "//evil.example", "/beta/gallery", "/alpha//evil.example", "/alpha/\\evil.example" })
        {
            var form = await TestForm.OfAsync(member, $"/alpha/must-read?next={Uri.EscapeDataString(address)}", "certify");
            var version = (await portal.OwnAsync(portal.Alpha, TestRole.Member)).Documents.Single().Document.VersionId;
            var done = await member.PostAsync("/alpha/must-read", form.With(("Versions", version.ToString()), ("Next", address)));
            Assert.EndsWith("/alpha/must-read", done.Headers.Location!.ToString(), StringComparison.Ordinal);
            await portal.ReadAsync(portal.Alpha, db => db.Certifications.ExecuteDeleteAsync());
        }
    }

    [Fact]
    public async Task Signing_out_and_the_own_account_stay()
    {
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        await portal.PublishAsync(portal.Alpha);

        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/alpha/me")).StatusCode);
        var password = await TestForm.OfAsync(member, "/alpha/me/password", "change-password");
        var changed = await member.PostAsync("/alpha/me/password", password.With(("Present", TestPortal.Password), ("Password", "nine green umbrellas"), ("Again", "nine green umbrellas")));
        Assert.EndsWith("/alpha/me?changed=true", changed.Headers.Location?.ToString(), StringComparison.Ordinal);
        var out_ = await TestForm.OfAsync(member, "/alpha/sign-out", "sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await member.PostAsync("/alpha/sign-out", out_.With(("Everywhere", "true")))).StatusCode);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task An_open_screen_hears_of_the_lapse_at_once_and_nothing_else_after_it()
    {
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alpha/stream");
        using var answer = await member.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel.Token);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel.Token));
        Assert.Equal("event: beat", await lines.ReadLineAsync(cancel.Token));

        await portal.PublishAsync(portal.Alpha);
        Assert.Equal("lapse", await NextAsync(lines, cancel.Token));

        // Something that only the certified may hear of, then something that the lapsed may.
        var last = Guid.NewGuid();
        await portal.In(portal.Alpha, provider =>
        {
            var signals = (Disc.Tenancy.Doors.TenantSignals)provider.GetService(typeof(Disc.Tenancy.Doors.TenantSignals))!;
            signals.Send(new Disc.Tenancy.Doors.Signal(SignalTopics.Galleries, Guid.NewGuid()));
            signals.Send(new Disc.Tenancy.Doors.Signal(SignalTopics.Documents, last));
            return Task.FromResult(true);
        });
        for (var heard = ""; !heard.Contains(last.ToString("N"), StringComparison.Ordinal);)
        {
            Assert.Equal("look", await NextAsync(lines, cancel.Token));
            heard = (await lines.ReadLineAsync(cancel.Token))!;
            Assert.Contains("documents", heard, StringComparison.Ordinal);
        }

        await portal.CertifyAsync(portal.Alpha, TestRole.Member);
        Assert.Equal("look", await NextAsync(lines, cancel.Token));
    }

    [Fact]
    public async Task The_administrators_page_names_who_is_late_and_reminds_them_with_one_click()
    {
        await portal.PublishAsync(portal.Alpha);
        await portal.CertifyAsync(portal.Alpha, TestRole.Administrator);
        var admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        Assert.Contains("who have not certified in time", await admin.GetStringAsync("/alpha/"), StringComparison.Ordinal);
        var page = await admin.GetStringAsync("/alpha/documents/certified?Show=Overdue");
        Assert.Contains("alpha Member", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td data-label=\"Name\">alpha Administrator<", page, StringComparison.Ordinal);

        var form = await TestForm.OfAsync(admin, "/alpha/documents/certified", "remind");
        var person = portal.Account(portal.Alpha, TestRole.Member);
        var done = await admin.PostAsync("/alpha/documents/certified", form.With(("Person", person.Id.ToString())));
        Assert.Contains("Reminded=1", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal([person.Email!], await portal.ReadAsync(portal.Alpha, db => db.Set<Letter>().Where(letter => letter.Subject == CertificationLetter.Subject).Select(letter => letter.To).ToListAsync()));
    }

    private static async Task<string> NextAsync(StreamReader lines, CancellationToken cancellation)
    {
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal) && line != "event: beat")
                return line["event: ".Length..];
        }

        return "end of stream";
    }
}
