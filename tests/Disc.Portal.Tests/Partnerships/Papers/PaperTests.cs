using System.Globalization;
using System.Net;
using Disc.Portal.Partnerships.Papers;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Papers;

/// <summary>Rule 20: papers in versions, with owners, review dates and reminders.</summary>
[Trait("Rule", "20")]
public sealed class PaperTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    private DateOnly Today => London.DayOf(portal.Now);

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public void Every_kind_has_a_template_that_is_no_paper_until_its_places_are_filled_in()
    {
        var profile = new Profile("Alpha Watch", PartnershipKind.BusinessWatch, "Coast");
        foreach (var kind in PaperKinds.All)
        {
            var text = UsualPapers.Of(kind, profile);
            Assert.True(PaperRules.ToFillIn(text) >= 2, $"{kind} marks nothing.");
            Assert.False(PaperRules.IsInPlace(text, hasFile: false));
            Assert.True(PaperRules.IsInPlace(text, hasFile: true));
            Assert.True(PaperRules.IsInPlace(System.Text.RegularExpressions.Regex.Replace(text, @"\[FILL IN[^\]]*\]", "done"), hasFile: false));
            Assert.NotEmpty(kind.Purpose());
        }

        Assert.False(PaperRules.IsInPlace("", hasFile: false));
    }

    [Fact]
    public async Task Words_that_change_make_a_version_and_the_old_one_stays()
    {
        var id = await SaveAsync(Guid.NewGuid(), PaperKind.Constitution, "First words.", 100);
        await SaveAsync(id, PaperKind.Constitution, "First words.", 200);
        await SaveAsync(id, PaperKind.Constitution, "Second words.", 200);
        Assert.True((await portal.With<PaperRegister, Outcome<Done>>(portal.Alpha, papers => papers.AttachAsync(Admin(), id, TestDocuments.Pdf))).Succeeded);

        var versions = (await OpenAsync(id)).Versions;
        Assert.Equal([(3, "Second words."), (2, "Second words."), (1, "First words.")], versions.Select(version => (version.Number, version.Text)));
        Assert.Equal(TestDocuments.Pdf, await portal.With<PaperRegister, byte[]?>(portal.Alpha, papers => papers.FileAsync(Admin(), id, versions[0].Id)));
        Assert.Null(await portal.With<PaperRegister, byte[]?>(portal.Alpha, papers => papers.FileAsync(Admin(), id, versions[1].Id)));
        Assert.Null(await portal.With<PaperRegister, byte[]?>(portal.Beta, papers => papers.FileAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), id, versions[0].Id)));
        var folder = Path.Combine(portal.DataDirectory, "tenants", portal.Alpha.Id.ToString(), "files", PaperVersion.FileFolder);
        Assert.DoesNotContain("%PDF", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Single())), StringComparison.Ordinal);
        Assert.Equal(5, await portal.ReadAsync(portal.Alpha, db => db.History.CountAsync(row => row.Kind == "paper" && row.Verb == "altered")) + 1);
    }

    [Fact]
    public async Task The_checklist_learns_which_papers_are_in_place_and_which_are_due()
    {
        Assert.All(await StatesAsync(portal.Alpha), state => Assert.False(state.IsInPlace || state.IsDue));
        await SaveAsync(Guid.NewGuid(), PaperKind.LegitimateInterests, "We weighed it up.", 31);
        await SaveAsync(Guid.NewGuid(), PaperKind.PrivacyNotice, "For members.", 300);
        await SaveAsync(Guid.NewGuid(), PaperKind.PrivacyNotice, "For the people recorded.", 30);
        await SaveAsync(Guid.NewGuid(), PaperKind.Insurance, "Insurer: [FILL IN: insurer] [FILL IN: number]", 20);
        var retired = await SaveAsync(Guid.NewGuid(), PaperKind.Constitution, "Old.", 100);
        Assert.True((await portal.With<PaperRegister, Outcome<Done>>(portal.Alpha, papers => papers.RetireAsync(Admin(), retired, true))).Succeeded);

        var states = (await StatesAsync(portal.Alpha)).ToDictionary(state => state.Kind);
        Assert.Equal(PaperKinds.All, states.Keys);
        Assert.Equal((true, false), (states[PaperKind.LegitimateInterests].IsInPlace, states[PaperKind.LegitimateInterests].IsDue));
        Assert.Equal((true, true, Today.AddDays(30)), (states[PaperKind.PrivacyNotice].IsInPlace, states[PaperKind.PrivacyNotice].IsDue, states[PaperKind.PrivacyNotice].ReviewOn));
        Assert.Equal((false, 2), (states[PaperKind.Insurance].IsInPlace, states[PaperKind.Insurance].ToFillIn));
        Assert.False(states[PaperKind.Constitution].IsInPlace);
        Assert.All(await StatesAsync(portal.Beta), state => Assert.False(state.IsInPlace));

        portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.True((await StatesAsync(portal.Alpha)).Single(state => state.Kind == PaperKind.PrivacyNotice).IsOver);
    }

    [Fact]
    public async Task Its_owner_is_told_a_month_before_the_review_and_once_when_the_day_is_over()
    {
        var id = await SaveAsync(Guid.NewGuid(), PaperKind.Insurance, "Insured.", 40, TestRole.Board);

        foreach (var (day, letters) in new[] { (9, 0), (10, 1), (11, 0), (40, 0), (41, 1), (42, 0) })
        {
            portal.Clock.SetTo(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero).AddDays(day));
            Assert.Equal((day, letters), (day, await RemindAsync(portal.Alpha)));
        }

        // Looked at again, it begins anew.
        await SaveAsync(id, PaperKind.Insurance, "Insured again.", 30);
        Assert.Equal(1, await RemindAsync(portal.Alpha));
        Assert.Equal(0, await RemindAsync(portal.Beta));
        var sent = await portal.ReadAsync(portal.Alpha, db => db.Set<Letter>().OrderBy(letter => letter.WrittenAt).ToListAsync());
        Assert.Equal([portal.Account(portal.Alpha, TestRole.Board).Email, portal.Account(portal.Alpha, TestRole.Board).Email, portal.Account(portal.Alpha, TestRole.Administrator).Email], sent.Select(letter => letter.To));
        Assert.All(sent, letter => Assert.DoesNotContain("insur", letter.Subject + letter.Body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task When_its_owner_is_gone_the_administrators_are_told()
    {
        await SaveAsync(Guid.NewGuid(), PaperKind.Insurance, "Insured.", 10, TestRole.Board);
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            (await db.Accounts.FindAsync(portal.Account(portal.Alpha, TestRole.Board).Id))!.Block(portal.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(3, await RemindAsync(portal.Alpha));
    }

    [Fact]
    public async Task What_is_refused_is_said_and_a_stale_save_overwrites_nothing()
    {
        var id = await SaveAsync(Guid.NewGuid(), PaperKind.Constitution, "One.", 100);
        var draft = (await OpenAsync(id)).Draft;
        await SaveAsync(id, PaperKind.Constitution, "Two.", 100);
        draft.Text = "Three.";

        Assert.Equal(PaperRules.Stale, (await TrySaveAsync(draft)).Refusal);
        (draft.Title, draft.ReviewOn) = ("", Day(-1));
        Assert.Equal(["Title", "ReviewOn"], (await TrySaveAsync(draft)).Refusals.Select(refusal => refusal.Field));
        Assert.Equal("Two.", (await OpenAsync(id)).Draft.Text);
        Assert.Equal(PaperRules.NotFound, (await portal.With<PaperRegister, Outcome<PaperToEdit>>(portal.Beta, papers =>
            papers.OpenAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), id, null))).Refusal);
    }

    [Fact]
    public async Task The_pages_begin_with_the_template_and_keep_what_was_typed()
    {
        var (admin, id) = (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator), Guid.NewGuid());
        var address = $"/alpha/papers/{id:N}?kind=Insurance";
        Assert.Contains("Public liability", await admin.GetStringAsync(address), StringComparison.Ordinal);
        var form = await TestForm.OfAsync(admin, address, "paper");
        Assert.Contains("What was typed", await (await admin.PostAsync(address, form.With(("Draft.Title", ""), ("Draft.Text", "What was typed"), ("Draft.ReviewOn", Day(90))))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, form.With(("Draft.Title", "Our insurance"), ("Draft.Text", "Insured with Harbour Mutual."), ("Draft.ReviewOn", Day(90))))).StatusCode);

        Assert.Contains("Our insurance", await admin.GetStringAsync("/alpha/papers"), StringComparison.Ordinal);
        Assert.DoesNotContain("Review a paper", await admin.GetStringAsync("/alpha/"), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(61));
        admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Contains("Review a paper: Insurance", await admin.GetStringAsync("/alpha/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/alpha/papers/{Guid.NewGuid():N}")).StatusCode);
    }

    private string Day(int inDays) => Today.AddDays(inDays).ToString(PaperRegister.DayFormat, CultureInfo.InvariantCulture);

    private Actor Admin() => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private async Task<PaperToEdit> OpenAsync(Guid id) => (await portal.With<PaperRegister, Outcome<PaperToEdit>>(portal.Alpha, papers => papers.OpenAsync(Admin(), id, null))).Value;

    private Task<IReadOnlyList<PaperState>> StatesAsync(Tenant tenant) =>
        portal.With<PaperRegister, IReadOnlyList<PaperState>>(tenant, papers => papers.StatesAsync(portal.ActorOf(tenant, TestRole.Administrator)));

    private Task<int> RemindAsync(Tenant tenant) => portal.With<PaperRegister, int>(tenant, papers => papers.RemindOfTheDayAsync());

    private Task<Outcome<Guid>> TrySaveAsync(PaperDraft draft) => portal.With<PaperRegister, Outcome<Guid>>(portal.Alpha, papers => papers.SaveAsync(Admin(), draft));

    private async Task<Guid> SaveAsync(Guid id, PaperKind kind, string text, int reviewInDays, TestRole owner = TestRole.Administrator)
    {
        var draft = (await portal.With<PaperRegister, Outcome<PaperToEdit>>(portal.Alpha, papers => papers.OpenAsync(Admin(), id, kind))).Value.Draft;
        (draft.Text, draft.ReviewOn, draft.Owner) = (text, Day(reviewInDays), portal.Account(portal.Alpha, owner).Id);
        return (await TrySaveAsync(draft)).Value;
    }
}
