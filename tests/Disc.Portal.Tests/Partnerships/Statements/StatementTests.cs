using System.Net;
using Disc.Portal.Partnerships.Statements;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Statements;

[Collection(PrintingTests.Name)]
public class StatementTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Told = "I stood at the till. I saw Wetherby take two bottles of gin.";

    [Fact]
    public async Task A_witness_writes_signs_and_prints_a_statement_and_nothing_in_it_changes_after()
    {
        var report = await portal.IncidentAsync(portal.Alpha);
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var address = $"/alpha/reports/{report:N}/statement";
        var written = await client.PostAsync(address, (await TestForm.OfAsync(client, address, "statement")).With(("Do", "sign"), ("Text", Told), ("Occupation", "Store manager")));
        var form = await TestForm.OfAsync(client, written.Headers.Location!.ToString(), "sign");
        var wrongName = await client.PostAsync(written.Headers.Location, form.With(("IsAdult", "true"), ("Name", "Somebody Else")));
        var young = await client.PostAsync(written.Headers.Location, form.With(("Name", "alpha member")));
        var draft = (await MineAsync(portal.Alpha, TestRole.Member, report)).Value.Unsigned!;
        Assert.Contains("Draft: not signed", await PaperAsync(client, draft.Id), StringComparison.Ordinal);

        var signed = await client.PostAsync(written.Headers.Location, form.With(("IsAdult", "true"), ("Name", " Alpha  member ")));
        var again = await client.PostAsync(written.Headers.Location, form.With(("IsAdult", "true"), ("Name", "alpha member")));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrongName.StatusCode, young.StatusCode));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (signed.StatusCode, again.StatusCode));
        var statement = Assert.Single((await MineAsync(portal.Alpha, TestRole.Member, report)).Value.Statements);
        Assert.Equal((1, portal.Now), (statement.Pages, statement.SignedAt));
        Assert.Equal(StatementRules.Signed, (await WriteAsync(portal.Alpha, TestRole.Member, report, statement.Id, statement.Version, "Something else.")).Refusal);
        Assert.Equal(StatementRules.Signed, (await portal.With<StatementRegister, Outcome<Done>>(portal.Alpha, register => register.DiscardAsync(portal.ActorOf(portal.Alpha, TestRole.Member), statement.Id))).Refusal);
        var paper = await PaperAsync(client, statement.Id);
        foreach (var said in new[]
        {
            "Criminal Justice Act 1967, s.9", "consisting of 1 page each signed by me", "liable to prosecution if I have wilfully stated in it anything which I know to be false, or do not believe to be true",
            Told, "Over 18", "Store manager", "3 March 2026", "Signed: Alpha member", "Page 1 of 1",
        })
            Assert.Contains(said, paper, StringComparison.Ordinal);
        // A new one is made beside it.
        Assert.True((await WriteAsync(portal.Alpha, TestRole.Member, report, Guid.CreateVersion7(), 0, "One thing more.")).Succeeded);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_draft_is_its_witnesss_alone_and_a_signed_one_is_read_by_administrators_of_the_partnership()
    {
        var report = await portal.IncidentAsync(portal.Alpha);
        var id = Guid.CreateVersion7();
        Assert.False((await WriteAsync(portal.Alpha, TestRole.OtherMember, report, id, 0, Told)).Succeeded);
        Assert.False((await WriteAsync(portal.Beta, TestRole.Member, report, id, 0, Told)).Succeeded);
        Assert.True((await WriteAsync(portal.Alpha, TestRole.Member, report, id, 0, Told)).Succeeded);
        var admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/alpha/statements/{id:N}/statement.pdf")).StatusCode);
        Assert.False((await MineAsync(portal.Alpha, TestRole.Administrator, report)).Succeeded);

        Assert.True((await SignAsync(id, 1)).Succeeded);

        Assert.Equal(id, Assert.Single(await SignedAsync(portal.Alpha, TestRole.Administrator, report)).Id);
        Assert.Empty(await SignedAsync(portal.Alpha, TestRole.Member, report));
        Assert.Empty(await SignedAsync(portal.Beta, TestRole.Administrator, report));
        Assert.Contains(Told, await PaperAsync(admin, id), StringComparison.Ordinal);
        foreach (var (tenant, role) in new[] { (portal.Alpha, TestRole.OtherMember), (portal.Beta, TestRole.Administrator) })
            Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedInAsync(tenant, role)).GetAsync($"/{tenant.Slug}/statements/{id:N}/statement.pdf")).StatusCode);
    }

    [Fact]
    public async Task A_long_statement_says_how_many_pages_are_signed_and_a_version_that_was_not_read_is_not_signed()
    {
        var report = await portal.IncidentAsync(portal.Alpha);
        var id = Guid.CreateVersion7();
        await WriteAsync(portal.Alpha, TestRole.Member, report, id, 0, Told);
        await WriteAsync(portal.Alpha, TestRole.Member, report, id, 1, string.Join('\n', Enumerable.Repeat(Told, 120)));

        Assert.Contains("another window", (await SignAsync(id, 1)).Refusal!.Message, StringComparison.Ordinal);
        Assert.True((await SignAsync(id, 2)).Succeeded);

        var pages = Assert.Single(await SignedAsync(portal.Alpha, TestRole.Administrator, report)).Pages;
        Assert.True(pages > 1);
        using var paper = await ReadAsync(await portal.SignedInAsync(portal.Alpha, TestRole.Member), id);
        Assert.Equal(pages, paper.Pages.Count);
        Assert.Contains($"consisting of {pages} pages each signed by me", paper.Words, StringComparison.Ordinal);
        Assert.All(paper.Pages, page => Assert.Contains("Signed: alpha Member", page, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task The_names_of_an_erased_subject_go_out_and_the_statement_says_so()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Ignatius", "Wetherby");
        var (report, other) = (await portal.IncidentAsync(portal.Alpha, subject), await portal.IncidentAsync(portal.Alpha));
        var (id, apart) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await WriteAsync(portal.Alpha, TestRole.Member, report, id, 0, Told);
        await WriteAsync(portal.Alpha, TestRole.Member, other, apart, 0, Told);

        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(subject, CancellationToken.None);
            return true;
        });

        var (named, unnamed) = (await portal.ReadAsync(portal.Alpha, db => db.Statements.SingleAsync(s => s.Id == id)), await portal.ReadAsync(portal.Alpha, db => db.Statements.SingleAsync(s => s.Id == apart)));
        Assert.Equal(("I stood at the till. I saw [name removed] take two bottles of gin.", portal.Now), (named.Text, named.NamesRemovedAt));
        Assert.Null(unnamed.NamesRemovedAt);
    }

    [Theory]
    [InlineData("Anna Member", true, 0)]
    [InlineData("anna  MEMBER", true, 0)]
    [InlineData("Anna", true, 1)]
    [InlineData(null, false, 2)]
    public void Only_an_adult_signs_and_with_the_whole_name(string? typed, bool adult, int refusals) =>
        Assert.Equal(refusals, StatementRules.WhyNotSign(typed, "Anna Member", adult).Count);

    [Fact]
    public void An_empty_statement_and_one_without_an_end_are_refused()
    {
        Assert.Equal(["Occupation", "Text"], StatementRules.WhyNotWrite(null, "\u0000").Select(refusal => refusal.Field));
        Assert.Equal(["Text"], StatementRules.WhyNotWrite("Baker", new string('x', WitnessStatement.TextLength + 1)).Select(refusal => refusal.Field));
    }

    private Task<Outcome<StatementsOfReport>> MineAsync(Tenant tenant, TestRole role, Guid report) =>
        portal.With<StatementRegister, Outcome<StatementsOfReport>>(tenant, register => register.MineAsync(portal.ActorOf(tenant, role), report));

    private Task<Outcome<Done>> WriteAsync(Tenant tenant, TestRole role, Guid report, Guid id, int version, string text) =>
        portal.With<StatementRegister, Outcome<Done>>(tenant, register => register.WriteAsync(portal.ActorOf(tenant, role), report, id, version, "Store manager", text));

    private Task<Outcome<Done>> SignAsync(Guid id, int version) => portal.With<StatementRegister, Outcome<Done>>(portal.Alpha, register =>
        register.SignAsync(portal.ActorOf(portal.Alpha, TestRole.Member), id, version, "alpha Member", isAdult: true));

    private Task<IReadOnlyList<SignedStatement>> SignedAsync(Tenant tenant, TestRole role, Guid report) =>
        portal.With<StatementRegister, IReadOnlyList<SignedStatement>>(tenant, register => register.SignedAsync(portal.ActorOf(tenant, role), report));

    private static async Task<string> PaperAsync(HttpClient client, Guid id)
    {
        using var paper = await ReadAsync(client, id);
        return paper.Words;
    }

    private static async Task<PdfReader> ReadAsync(HttpClient client, Guid id) =>
        new(await client.GetByteArrayAsync(new Uri($"/alpha/statements/{id:N}/statement.pdf", UriKind.Relative)));
}
