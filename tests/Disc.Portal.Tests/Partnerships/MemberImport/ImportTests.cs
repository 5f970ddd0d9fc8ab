using System.Net;
using System.Text;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.MemberImport;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.MemberImport;

public class ImportTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("Name,Email,Premises\nJo Smith,jo@x.example,\"Smith, Sons & Co\"\n", "Jo Smith|jo@x.example|Smith, Sons & Co")]
    [InlineData("Shop;Contact;E-mail address\nQuay Books;Jo Smith;jo@x.example", "Jo Smith|jo@x.example|Quay Books")]
    [InlineData("Jo Smith\tjo@x.example\tQuay Books", "Jo Smith|jo@x.example|Quay Books")]
    [InlineData("jo@x.example,Jo Smith,Quay Books", "Jo Smith|jo@x.example|Quay Books")]
    [InlineData("jo.smith@x.example\r\n", "Jo Smith|jo.smith@x.example|")]
    [InlineData("\"Jo Smith\" <jo@x.example>", "Jo Smith|jo@x.example|")]
    [InlineData("Name,Email\n\"Jo\nSmith\",jo@x.example", "Jo Smith|jo@x.example|")]
    public void A_list_is_understood_however_it_is_written(string text, string person)
    {
        var row = ImportList.Read(text, null, Affiliation.Business).Value.Rows.Single();

        Assert.Empty(row.Refusals);
        Assert.Equal(person, $"{Portal.Shared.Text.PlainText.Line(row.Person.Name)}|{row.Person.Email}|{row.Person.Premises}");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\"),jo@x.example", "formula")]
    [InlineData("+1,jo@x.example", "formula")]
    [InlineData("@SUM(A1),jo@x.example", "formula")]
    [InlineData("Jo,not an address@", "e-mail address")]
    [InlineData("Jo,jo@x.example\nJoe,JO@x.example", "twice")]
    public void What_is_wrong_is_said_in_the_row(string text, string words) =>
        Assert.Contains(ImportList.Read(text, [ImportColumn.Name, ImportColumn.Email], Affiliation.Business).Value.Rows.SelectMany(row => row.Refusals),
            refusal => refusal.Message.Contains(words, StringComparison.Ordinal));

    [Fact]
    [Trait("Rule", "4")]
    public void Whom_somebody_works_for_is_never_guessed()
    {
        var unknown = ImportList.Read("Jo,jo@x.example", null, null).Value.Rows.Single();
        var police = ImportList.Read("Name,Email,Works for\nJo,jo@x.example,police officer", null, Affiliation.Business).Value.Rows.Single();

        Assert.NotEmpty(unknown.Refusals);
        Assert.Equal(Affiliation.PoliceOfficer, police.Person.Affiliation);
    }

    [Fact]
    public async Task A_list_with_something_wrong_invites_nobody_until_somebody_says_leave_it_out_and_sent_twice_invites_once()
    {
        const string text = "Ann Import,ann.import@x.example,Quay Books\nBob Import,bob at x,\nCy Import,cy.import@x.example,";

        var refused = await InviteAsync(portal.Alpha, text, leaveOut: false);
        Assert.False(refused.Succeeded);
        Assert.Equal(0, await CountAsync(portal.Alpha));

        Assert.Equal(2, (await InviteAsync(portal.Alpha, text, leaveOut: true)).Value);
        Assert.Equal(0, (await InviteAsync(portal.Alpha, text, leaveOut: true)).Value);
        Assert.Equal(2, await CountAsync(portal.Alpha));
        Assert.Equal(0, await CountAsync(portal.Beta));
        Assert.Equal(2, await portal.ReadAsync(portal.Alpha, db => db.Letters.CountAsync(l => l.To.EndsWith("import@x.example"))));
        Assert.All(await portal.ReadAsync(portal.Alpha, db => db.Accounts.Where(a => a.Email!.EndsWith("import@x.example")).ToListAsync()),
            account => Assert.Equal((Roles.Member, Affiliation.Business), (account.Roles, account.Affiliation)));
    }

    [Fact]
    public void A_column_of_businesses_means_premises_unless_another_column_does()
    {
        var only = ImportList.Read("Email,Business\njo@x.example,Quay Books", null, Affiliation.Business).Value.Rows.Single().Person;
        var both = ImportList.Read("Email,Business,Shop\njo@x.example,Quay Group,Quay Books", null, Affiliation.Business).Value.Rows.Single().Person;

        Assert.Equal(("Quay Books", null), (only.Premises, only.Organisation));
        Assert.Equal(("Quay Books", "Quay Group"), (both.Premises, both.Organisation));
        Assert.NotEmpty(ImportList.Read("Email,Business,Shop\njo@x.example,Quay Group,", null, Affiliation.Business).Value.Rows.Single().Refusals);
        Assert.NotEmpty(ImportList.Read("Email,Business,Shop\njo@x.example,=1+1,Quay Books", null, Affiliation.Business).Value.Rows.Single().Refusals);
    }

    [Fact]
    public async Task A_list_brings_premises_organisations_and_groups_in()
    {
        var administrator = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var doors = (await portal.With<GroupRegister, Outcome<Guid>>(portal.Alpha, groups => groups.AddAsync(administrator, GroupKind.People, "Doors of the list", null))).Value;
        const string text = "Name,Email,Organisation,Premises,Groups\nAnn,ann.sites@y.example,List Group,List Shop,doors of the list\n"
            + "Bob,bob.sites@y.example,List Group,list shop,\nCy,cy.sites@y.example,List Group,List Annexe,Dors of the list";

        var check = (await portal.With<ImportRegister, Outcome<ImportList>>(portal.Alpha, register => register.CheckAsync(administrator, text, null, Affiliation.Business))).Value;
        Assert.Contains("Dors of the list", Assert.Single(check.Rows, row => row.IsWrong).Refusals.Single().Message, StringComparison.Ordinal);
        Assert.Equal(2, (await InviteAsync(portal.Alpha, text, leaveOut: true)).Value);

        var people = await portal.ReadAsync(portal.Alpha, db => db.Accounts.Where(account => account.Email!.EndsWith("sites@y.example")).OrderBy(account => account.Name).ToListAsync());
        Assert.Equal(["List Shop", "List Shop"], people.Select(person => person.Premises));
        var shop = await portal.ReadAsync(portal.Alpha, db => db.Premises.Include(premises => premises.People).SingleAsync(premises => premises.Name == "List Shop"));
        Assert.Equal(people.Select(person => person.Id).Order(), shop.People.Select(person => person.AccountId).Order());
        Assert.Equal("List Group", (await portal.ReadAsync(portal.Alpha, db => db.Organisations.SingleAsync(organisation => organisation.Id == shop.OrganisationId))).Name);
        Assert.Equal([people[0].Id], await portal.ReadAsync(portal.Alpha, db => db.GroupMembers.Where(member => member.GroupId == doors).Select(member => member.AccountId).ToListAsync()));
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Premises.AnyAsync(premises => premises.Name == "List Annexe")));
        Assert.False(await portal.ReadAsync(portal.Beta, db => db.Premises.AnyAsync()));
    }

    [Fact]
    public async Task A_member_brings_nobody_in()
    {
        var member = portal.ActorOf(portal.Alpha, TestRole.Member);

        Assert.False((await portal.With<ImportRegister, Outcome<ImportList>>(portal.Alpha, r => r.CheckAsync(member, "a@x.example", null, Affiliation.Business))).Succeeded);
        Assert.False((await portal.With<ImportRegister, Outcome<int>>(portal.Alpha, r => r.InviteAsync(member, "a@x.example", null, Affiliation.Business, true))).Succeeded);
    }

    [Fact]
    public async Task The_page_keeps_the_list_and_reads_a_file_of_windows()
    {
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var form = await TestForm.OfAsync(browser, "/alpha/members/import", "import");

        var kept = await browser.PostAsync("/alpha/members/import", form.With(("Text", "nothing to see"), ("Do", "check"), ("Affiliation", "Business")));
        var upload = new MultipartFormDataContent();
        foreach (var pair in (await form.With(("Do", "check"), ("Affiliation", "Business")).ReadAsStringAsync()).Split('&').Select(pair => pair.Split('=')))
            upload.Add(new StringContent(WebUtility.UrlDecode(pair[1])), WebUtility.UrlDecode(pair[0]));
        upload.Add(new ByteArrayContent(Encoding.Latin1.GetBytes("Name;Email\nZoë Müller;zoe@x.example")), "File", "members.csv");
        var read = await browser.PostAsync("/alpha/members/import", upload);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.StatusCode);
        Assert.Contains("nothing to see", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync());
        Assert.Contains("Zoë Müller", page, StringComparison.Ordinal);
        Assert.Contains("Invite one person", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_broken_lists_are_read_or_refused_and_never_crash()
    {
        var random = new Random(20260303);
        const string letters = "abc,;\t\"'\n\r<>@.=+- \u00e9\ud83d\ude00\0";
        for (var i = 0; i < 10_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => letters[random.Next(letters.Length)]));
            var read = ImportList.Read(text, random.Next(2) == 0 ? null : [ImportColumn.Email, ImportColumn.Name], Affiliation.Business);
            Assert.True(read.Succeeded || read.Refusal!.Message.Length > 0);
        }
    }

    private Task<Outcome<int>> InviteAsync(Tenant tenant, string text, bool leaveOut) => portal.With<ImportRegister, Outcome<int>>(tenant, register =>
        register.InviteAsync(portal.ActorOf(tenant, TestRole.Administrator), text, null, Affiliation.Business, leaveOut));

    private Task<int> CountAsync(Tenant tenant) => portal.ReadAsync(tenant, db => db.Accounts.CountAsync(a => a.Email!.EndsWith("import@x.example")));
}
