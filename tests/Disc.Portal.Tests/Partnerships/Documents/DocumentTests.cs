using System.Net;
using System.Text;
using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Documents;

public class DocumentTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor Admin => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private Actor Member => portal.ActorOf(portal.Alpha, TestRole.Member);

    [Fact]
    public async Task A_version_is_read_from_its_day_on_and_a_draft_by_nobody()
    {
        var id = await portal.PublishAsync(portal.Alpha, "Radio codes", mustCertify: false, text: "First words.");
        await portal.PublishAsync(portal.Alpha, "Radio codes", id, inDays: 2, mustCertify: false, text: "Second words.");
        await SaveAsync(id, draft => draft.Text = "Third words.");

        Assert.Equal("First words.", (await OpenAsync(id)).Value.Text);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("Second words.", (await OpenAsync(id)).Value.Text);
        Assert.Contains((await portal.With<DocumentRegister, IReadOnlyList<ShownDocument>>(portal.Alpha, documents => documents.ShownAsync(Member))), document => document.DocumentId == id && document.Number == 2);
        Assert.DoesNotContain((await portal.With<DocumentRegister, IReadOnlyList<ShownDocument>>(portal.Beta, documents => documents.ShownAsync(portal.ActorOf(portal.Beta, TestRole.Member)))), document => document.DocumentId == id);
    }

    [Fact]
    public async Task A_draft_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        var id = Guid.NewGuid();
        await SaveAsync(id, draft => (draft.Title, draft.Text) = ("How to use the radio", "One."));
        var (mine, theirs) = ((await EditAsync(id)).Draft, (await EditAsync(id)).Draft);
        theirs.Text = "Two.";
        mine.Text = "Three.";

        Assert.True((await portal.With<DocumentRegister, Outcome<Guid>>(portal.Alpha, documents => documents.SaveAsync(portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator), theirs))).Succeeded);
        Assert.Equal(DocumentRules.Stale, (await portal.With<DocumentRegister, Outcome<Guid>>(portal.Alpha, documents => documents.SaveAsync(Admin, mine))).Refusal);
        Assert.Equal("Two.", (await EditAsync(id)).Draft.Text);
    }

    [Fact]
    public async Task A_pdf_is_sealed_on_disk_goes_on_into_the_next_version_and_goes_with_the_last_that_has_it()
    {
        var secret = Encoding.ASCII.GetBytes("%PDF-1.4\nThe quiet harbour plan\n%%EOF\n");
        var id = await portal.PublishAsync(portal.Alpha, "Plan", mustCertify: false, pdf: secret);

        Assert.Equal(secret, await portal.With<DocumentRegister, byte[]?>(portal.Alpha, documents => documents.FileAsync(Member, id)));
        Assert.Null(await portal.With<DocumentRegister, byte[]?>(portal.Beta, documents => documents.FileAsync(portal.ActorOf(portal.Beta, TestRole.Member), id)));
        var folder = Path.Combine(portal.DataDirectory, "tenants", portal.Alpha.Id.ToString(), "files", DocumentVersion.FileFolder);
        var stored = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.DoesNotContain("harbour", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(stored)), StringComparison.Ordinal);

        await SaveAsync(id, draft => draft.Text = "New words.");
        Assert.Equal(secret.Length, (await EditAsync(id)).File);
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.DetachAsync(Admin, id))).Succeeded);
        Assert.True(File.Exists(stored));
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.AttachAsync(Admin, id, TestDocuments.Pdf))).Succeeded);
        Assert.Equal(2, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.DiscardAsync(Admin, id))).Succeeded);
        Assert.Equal([stored], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_draft_and_its_publication_are_refused_for_is_said()
    {
        var id = Guid.NewGuid();
        Assert.Equal("Title", (await TrySaveAsync(id, draft => draft.Title = " ")).Refusal?.Field);
        Assert.Equal("RecertifyMonths", (await TrySaveAsync(id, draft => (draft.Title, draft.RecertifyMonths) = ("A", 5))).Refusal?.Field);
        Assert.Equal("WordsKept", (await TrySaveAsync(id, draft => (draft.Title, draft.Text) = ("A", "The hijab"))).Refusal?.Field);
        await SaveAsync(id, draft => (draft.Title, draft.Text) = ("Empty", ""));
        var today = London.DayOf(portal.Now);

        Assert.Equal(["Text", "TakesEffectOn", "GraceDays"], (await TryPublishAsync(id, today.AddDays(-1), 8)).Refusals.Select(refusal => refusal.Field));
        await SaveAsync(id, draft => draft.Text = "Words.");
        Assert.True((await TryPublishAsync(id, today.AddDays(10), 7)).Succeeded);
        Assert.Equal(DocumentRules.NoDraft, (await TryPublishAsync(id, today, 0)).Refusal);
        await SaveAsync(id, draft => draft.Text = "Later words.");
        Assert.Equal(["TakesEffectOn"], (await TryPublishAsync(id, today.AddDays(9), 0)).Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task A_document_that_is_taken_back_is_gone_and_comes_back_with_one_click()
    {
        var id = await portal.PublishAsync(portal.Alpha, "Wrong", mustCertify: false);
        Assert.True((await WithdrawAsync(id, true)).Succeeded);
        Assert.Equal(DocumentRules.NotFound, (await OpenAsync(id)).Refusal);
        Assert.True((await WithdrawAsync(id, false)).Succeeded);
        Assert.True((await OpenAsync(id)).Succeeded);
    }

    [Fact]
    public async Task The_pages_write_publish_and_show_a_document()
    {
        var (admin, id) = (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator), Guid.NewGuid());
        var address = $"/alpha/documents/manage/{id:N}";
        var form = await TestForm.OfAsync(admin, address, "draft");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.PostAsync(address, form.With(("Draft.Title", ""), ("Draft.Text", "Say **good morning**.")))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, form.With(("Draft.Title", "Good mornings"), ("Draft.Text", "Say **good morning**."), ("Draft.RecertifyMonths", "0")))).StatusCode);

        var page = await admin.GetAsync(address);
        var attach = await TestForm.OfAsync(page, "attach");
        using var upload = new MultipartFormDataContent();
        foreach (var field in (await attach.With().ReadAsStringAsync()).Split('&').Select(pair => pair.Split('=')))
            upload.Add(new StringContent(WebUtility.UrlDecode(field[1])), WebUtility.UrlDecode(field[0]));
        upload.Add(new ByteArrayContent(TestDocuments.Pdf), "File", "plan.pdf");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, upload)).StatusCode);

        var publish = await TestForm.OfAsync(admin, address, "publish");
        var today = London.DayOf(portal.Now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.PostAsync(address, publish.With(("TakesEffectOn", ""), ("GraceDays", "9")))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, publish.With(("TakesEffectOn", today), ("GraceDays", "0")))).StatusCode);

        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        Assert.Contains("Good mornings", await member.GetStringAsync("/alpha/documents"), StringComparison.Ordinal);
        Assert.Contains("<strong>good morning</strong>", await member.GetStringAsync($"/alpha/documents/{id:N}"), StringComparison.Ordinal);
        Assert.Equal(TestDocuments.Pdf, await member.GetByteArrayAsync($"/alpha/documents/{id:N}/file"));
        Assert.Contains("Good mornings", await admin.GetStringAsync("/alpha/documents/manage"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/alpha/documents/{Guid.NewGuid():N}")).StatusCode);
    }

    [Fact]
    public async Task Opening_is_on_record_and_noted_once()
    {
        var id = await portal.PublishAsync(portal.Alpha, "Read me", mustCertify: false);
        await OpenAsync(id);
        await OpenAsync(id);

        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.DocumentReadings.CountAsync(reading => db.DocumentVersions.Any(v => v.Id == reading.VersionId && v.DocumentId == id))));
        Assert.Equal(2, await portal.ReadAsync(portal.Alpha, db => db.History.CountAsync(row => row.Object == id && row.Verb == "consulted")));
    }

    private async Task<DocumentToEdit> EditAsync(Guid id) => (await portal.With<DocumentRegister, Outcome<DocumentToEdit>>(portal.Alpha, documents => documents.EditAsync(Admin, id))).Value;

    private async Task SaveAsync(Guid id, Action<DocumentDraft> change) => _ = (await TrySaveAsync(id, change)).Value;

    private async Task<Outcome<Guid>> TrySaveAsync(Guid id, Action<DocumentDraft> change)
    {
        var draft = (await EditAsync(id)).Draft;
        draft.MustCertify = false;
        change(draft);
        return await portal.With<DocumentRegister, Outcome<Guid>>(portal.Alpha, documents => documents.SaveAsync(Admin, draft));
    }

    private async Task<Outcome<Done>> TryPublishAsync(Guid id, DateOnly day, int grace)
    {
        var revision = (await EditAsync(id)).Draft.Revision;
        return await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.PublishAsync(Admin, id, revision, day, grace));
    }

    private Task<Outcome<Done>> WithdrawAsync(Guid id, bool withdrawn) => portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.WithdrawAsync(Admin, id, withdrawn));

    private Task<Outcome<ShownDocument>> OpenAsync(Guid id) => portal.With<DocumentRegister, Outcome<ShownDocument>>(portal.Alpha, documents => documents.OpenAsync(Member, id));
}
