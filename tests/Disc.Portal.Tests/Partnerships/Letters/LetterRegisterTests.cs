using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Letters;

/// <summary>Letters printed from stored cases: on record, named by their reference, refused to police and to other tenants.</summary>
[Collection(PrintingTests.Name)]
public sealed class LetterRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    [Trait("Rule", "8")]
    public async Task The_letter_that_is_due_is_the_obvious_next_step_of_the_page_and_once_printed_it_is_told_there()
    {
        var id = await alpha.ServedAsync();
        await alpha.Register(register => register.WithdrawAsync(alpha.Administrator, id, 3, "He moved away."));
        var letters = await ChapterAsync(id);
        var next = Assert.Single(letters.Actions, action => action.IsNext);
        Assert.Equal("Letter: the ban is lifted (due)", next.Words);

        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        using var answer = await client.GetAsync(new Uri($"/alpha/{next.Address}", UriKind.Relative));
        using var paper = new PdfReader(await answer.Content.ReadAsByteArrayAsync());

        var reference = (await alpha.OpenAsync(id)).Reference;
        Assert.Contains("Your ban is lifted Dear Dean Marlow", paper.Words);
        Assert.Contains(reference, paper.Words);
        Assert.DoesNotContain("moved away", paper.Words);
        Assert.Equal($"inline; filename=\"{reference}-lifted.pdf\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Disclosed, Fields: "lifted" });
        var told = await ChapterAsync(id);
        Assert.DoesNotContain(told.Actions, action => action.IsNext);
        Assert.Contains(told.Items, item => item.What == "Printed" && item.Why == "Letter: the ban is lifted, version 1 of its text");
    }

    [Fact]
    [Trait("Rule", "16")]
    public async Task The_code_for_an_appeal_stands_on_the_printed_notice_and_on_no_screen()
    {
        var id = await alpha.ApprovedAsync();
        var code = (await alpha.Read(db => db.Exclusions.Where(x => x.Id == id).Select(x => x.AppealCode).SingleAsync()))!;
        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        using var paper = new PdfReader(await client.GetByteArrayAsync(new Uri($"/alpha/exclusions/{id}/notice.pdf", UriKind.Relative)));

        Assert.Contains($"for this code, which is yours alone: {code[..5]} {code[5..]}", paper.Words);
        Assert.Contains("/alpha/appeal", paper.Words);
        Assert.DoesNotContain(code, paper.Properties["Title"]);
        Assert.Equal(NoticeFacts.HiddenCode, (await alpha.OpenAsync(id)).Notice.Appeal.Code);
    }

    [Fact]
    public async Task A_warning_prints_its_letter_from_its_page()
    {
        // In the other partnership: rules that hold there would count in every test here.
        await beta.WithAddressAsync();
        await beta.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await beta.PersonAsync();
        var id = (await beta.Warnings(w => w.WarnAsync(beta.Administrator, beta.Warning(subject, theft)))).Value;
        using var client = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);

        var page = await client.GetStringAsync(new Uri($"/beta/warnings/{id}", UriKind.Relative));
        using var paper = new PdfReader(await client.GetByteArrayAsync(new Uri($"/beta/warnings/{id}/letters/warning", UriKind.Relative)));

        Assert.Contains($"warnings/{id}/letters/warning", page);
        Assert.Contains("You took two bottles of gin.", paper.Words);
        Assert.Contains("You are not banned.", paper.Words);
        Assert.Contains("(printed ", await client.GetStringAsync(new Uri($"/beta/warnings/{id}", UriKind.Relative)));
        Assert.Single(await beta.Read(db => db.PrintedLetters.Where(one => one.WarningId == id).ToListAsync()));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task For_somebody_of_16_there_is_a_letter_to_the_parent_or_guardian_and_for_an_adult_there_is_none()
    {
        var (_, young) = await alpha.YoungServedAsync();
        var adult = await alpha.ServedAsync();
        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var step = CaseSteps.OfNotice(await alpha.Read(db => db.Exclusions.SingleAsync(x => x.Id == young)));

        using var paper = new PdfReader(await client.GetByteArrayAsync(new Uri($"/alpha/exclusions/{young}/letters/guardian/{step}", UriKind.Relative)));
        using var none = await client.GetAsync(new Uri($"/alpha/exclusions/{adult}/letters/guardian/{step}", UriKind.Relative));

        Assert.Contains("To the parent or guardian", paper.Words);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    [Trait("Rule", "4")]
    [Trait("Rule", "1")]
    public async Task Police_other_roles_and_other_tenants_get_no_letter_and_a_restricted_record_sends_none()
    {
        var id = await alpha.ServedAsync();
        await alpha.Register(register => register.WithdrawAsync(alpha.Administrator, id, 3, "He moved away."));
        var police = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator);
        var step = 3;

        Assert.Equal(ExclusionRules.Police, (await Letters(letters => letters.PrintAsync(police, id, "lifted", step))).Refusal);
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Refused, Fields: "print a letter: police" });
        Assert.False((await Letters(letters => letters.PrintAsync(alpha.Board, id, "lifted", step))).Succeeded);
        Assert.Equal(LetterQueries.NotFound, (await portal.With(portal.Beta, (LetterRegister letters) => letters.PrintAsync(beta.Administrator, id, "lifted", step))).Refusal);
        Assert.Equal(LetterQueries.NotFound, (await Letters(letters => letters.PrintAsync(alpha.Administrator, id, "appeal-outcome", step))).Refusal);

        await alpha.Do(async db => (await db.Subjects.SingleAsync(s => db.Exclusions.Any(x => x.Id == id && x.SubjectId == s.Id))).Restrict("Disputed.", portal.Now));
        Assert.Equal(LetterQueries.Restricted, (await Letters(letters => letters.PrintAsync(alpha.Administrator, id, "lifted", step))).Refusal);
        Assert.Empty(await alpha.Read(db => db.PrintedLetters.Where(one => one.ExclusionId == id).ToListAsync()));
    }

    private async Task<CaseChapter> ChapterAsync(Guid id) => (await alpha.OpenAsync(id)).Chapters.Single(chapter => chapter.Title == "Letters");

    private Task<T> Letters<T>(Func<LetterRegister, Task<T>> work) => portal.With(portal.Alpha, work);
}
