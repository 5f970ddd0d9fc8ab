using System.Net;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Partnerships.MyReports;

[Collection(PrintingTests.Name)]
public class ReportCopyTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "6")]
    [Trait("Rule", "8")]
    public async Task The_writer_gets_a_copy_as_PDF_without_a_face_or_the_words_used_and_nobody_else_gets_one()
    {
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Member);
        var id = (await portal.With<ReportRegister, Outcome<Guid>>(portal.Alpha, register => register.SendAsync(
            portal.ActorOf(portal.Alpha, TestRole.Member),
            new ReportDraft(Guid.CreateVersion7())
            {
                Type = "Theft",
                When = "2026-03-03T11:30",
                Place = "Harbour Books",
                What = "Took gin and ran.",
                WordsUsed = "unspeakable words",
                Property = [new("Gin", "45", true)],
                Photos = [photo],
                PoliceReference = "LOG 12",
            }))).Value;
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var answer = await client.GetAsync($"/alpha/reports/{id:N}/copy.pdf");

        Assert.Equal(("application/pdf", "no-store"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        Assert.Matches("filename=\"?I-[0-9]{4}.pdf", answer.Content.Headers.ContentDisposition!.ToString());
        var pdf = await answer.Content.ReadAsByteArrayAsync();
        using var read = new PdfReader(pdf);
        foreach (var said in new[] { "Took gin and ran.", "Gin", "£45.00", "LOG 12", "Harbour Books", "In triage" })
            Assert.Contains(said, read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("unspeakable", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype /Image", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        foreach (var role in new[] { TestRole.OtherMember, TestRole.Administrator })
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Alpha, role)).GetAsync($"/alpha/reports/{id:N}/copy.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(portal.Beta, TestRole.Member)).GetAsync($"/beta/reports/{id:N}/copy.pdf")).StatusCode);
    }
}
