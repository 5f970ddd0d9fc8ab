using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Partnerships.Cases;

/// <summary>The PDF that the endpoint serves, made from what is stored, read back by independent programs.</summary>
[Collection(PrintingTests.Name)]
[Trait("Rule", "16")]
public sealed class StoredNoticeTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task Two_partnerships_notices_say_everything_from_their_own_stored_facts_and_nothing_of_each_other()
    {
        await alpha.WithAddressAsync("Quayside Ban List", "The Old Customs House\n4 Quay Street\nAlphaham", "office@quayside.example");
        await beta.WithAddressAsync("Barred From One", "The Fleece\n1 Market Cross\nBetaton", "barred@fleece.example");
        var (ofAlpha, ofBeta) = (await CaseAsync(alpha, "Dean", "Marlow", "You took gin.", "Harbour Stores"), await CaseAsync(beta, "Brenda", "Quill", "You threw a glass.", "The Drovers"));

        using var a = await PdfOfAsync(portal.Alpha, ofAlpha);
        using var b = await PdfOfAsync(portal.Beta, ofBeta);

        var ends = Exclusion.LastDay(alpha.Today, 12);
        var reference = (await alpha.OpenAsync(ofAlpha)).Reference;
        string[] said =
        [
            "Exclusion notice", "Name Dean Marlow", "Quayside Ban List", "The Old Customs House, 4 Quay Street, Alphaham", "office@quayside.example",
            reference, "You took gin.", "Harbour Stores", $"The ban starts on {alpha.Today.InWords()}. Its last day is {ends.InWords()}",
            "withdrawn that invitation from you", "Pier Pharmacy", "If you break this ban", "You may write to us at any time",
            $"You can appeal until the end of {alpha.Today.AddDays(Exclusion.AppealDays).InWords()}", "The appeals panel", "Information Commissioner’s Office",
            "The full privacy notice is on the last page", "/alpha/scheme", "The police did not decide this ban",
        ];
        Assert.All(said, words => Assert.Contains(words, a.Words));
        Assert.DoesNotContain("not in force", a.Words);
        Assert.All(["Brenda", "Quill", "Fleece", "Drovers", "Barred From One", "threw a glass", "Betaton", "/beta/"], words => Assert.DoesNotContain(words, a.Everything));
        Assert.All(["Brenda Quill", "Barred From One", "You threw a glass.", "/beta/scheme"], words => Assert.Contains(words, b.Words));
        Assert.All(["Marlow", "Quayside", "Customs House", "took gin", "/alpha/"], words => Assert.DoesNotContain(words, b.Everything));
        Assert.EndsWith("/alpha/scheme", Assert.Single(a.QrCodes()));
        Assert.Contains($"Exclusion notice {reference}", a.Properties["Title"]);
    }

    [Fact]
    public async Task Before_approval_and_after_withdrawal_every_page_says_that_it_is_not_in_force()
    {
        var id = await alpha.ProposedAsync();
        using var proposed = await PdfOfAsync(portal.Alpha, id);
        Assert.All(proposed.Pages, page => Assert.Contains("not in force", page));

        await alpha.Register(r => r.WithdrawAsync(alpha.Administrator, id, 1, "Mistaken identity."));
        using var withdrawn = await PdfOfAsync(portal.Alpha, id);
        Assert.All(withdrawn.Pages, page => Assert.Contains("not in force", page));
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task The_file_is_named_by_its_reference_kept_by_no_cache_and_its_making_is_on_record()
    {
        var id = await alpha.ApprovedAsync();
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        using var shown = await administrator.GetAsync(new Uri($"/alpha/exclusions/{id}/notice.pdf", UriKind.Relative));
        using var downloaded = await administrator.GetAsync(new Uri($"/alpha/exclusions/{id}/notice.pdf?download=true", UriKind.Relative));

        Assert.Matches("^inline; filename=\"?EX-\\d{4}\\.pdf\"?$", shown.Content.Headers.ContentDisposition!.ToString());
        Assert.Matches("^attachment; filename=\"?EX-\\d{4}\\.pdf\"?$", downloaded.Content.Headers.ContentDisposition!.ToString());
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal(2, (await alpha.HistoryOf(id)).Count(row => row is { Verb: Verbs.Disclosed, Fields: "notice" }));
    }

    [Theory]
    [Trait("Rule", "1")]
    [InlineData("beta", TestRole.Administrator, HttpStatusCode.NotFound)]
    [InlineData("alpha", TestRole.Member, HttpStatusCode.Redirect)]
    [InlineData("alpha", TestRole.Manager, HttpStatusCode.Redirect)]
    [InlineData("alpha", TestRole.PoliceAdministrator, HttpStatusCode.Redirect)]
    [InlineData("testshire", TestRole.Analyst, HttpStatusCode.Redirect)]
    public async Task Another_tenant_or_role_gets_no_notice(string place, TestRole role, HttpStatusCode answer)
    {
        var id = await alpha.ApprovedAsync();
        var tenant = new[] { portal.Alpha, portal.Beta, portal.Force }.Single(t => t.Slug == place);
        using var client = await portal.SignedInAsync(tenant, role);

        using var response = await client.GetAsync(new Uri($"/{place}/exclusions/{id}/notice.pdf", UriKind.Relative));

        Assert.Equal(answer, response.StatusCode);
        Assert.DoesNotContain(await alpha.HistoryOf(id), row => row.Verb == Verbs.Disclosed);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Somebody_who_is_not_signed_in_gets_no_notice()
    {
        var id = await alpha.ApprovedAsync();
        using var response = await portal.Anonymous().GetAsync(new Uri($"/alpha/exclusions/{id}/notice.pdf", UriKind.Relative));

        Assert.Contains("sign-in", response.Headers.Location!.ToString());
    }

    private async Task<PdfReader> PdfOfAsync(Tenant tenant, Guid id)
    {
        using var administrator = await portal.SignedInAsync(tenant, TestRole.Administrator);
        return new PdfReader(await administrator.GetByteArrayAsync(new Uri($"/{tenant.Slug}/exclusions/{id}/notice.pdf", UriKind.Relative)));
    }

    private static async Task<Guid> CaseAsync(ExclusionScene scene, string given, string family, string words, string place)
    {
        var (subject, incident) = await scene.PersonAsync(given, family, place: place);
        var proposal = scene.Proposal(subject) with
        {
            Incidents = [new(incident, words)],
            Premises = scene.Administrator.Name.StartsWith("alpha", StringComparison.Ordinal) ? "Harbour Stores\nPier Pharmacy" : "The Drovers",
        };
        var id = (await scene.Register(r => r.ProposeAsync(scene.Administrator, proposal))).Value;
        Assert.True((await scene.Register(r => r.ApproveAsync(scene.Board, id, 1))).Succeeded);
        return id;
    }
}
