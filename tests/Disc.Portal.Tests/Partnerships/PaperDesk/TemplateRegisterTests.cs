using System.Net;
using Disc.Portal.Partnerships.PaperDesk;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.PaperDesk;

/// <summary>The texts of letters, versioned, in one partnership and never in the next.</summary>
[Trait("Rule", "16")]
public sealed class TemplateRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_saved_text_is_the_next_version_here_and_nothing_changes_in_the_next_partnership()
    {
        var text = Own(LetterKind.Lifting, "Alpha says welcome back.");
        Assert.Equal(1, (await SaveAsync(LetterKind.Lifting, text, 0)).Value);

        var opened = (await Desk(portal.Alpha, desk => desk.OpenAsync(alpha.Administrator, LetterKind.Lifting))).Value;
        Assert.Equal((text, 1, false), (opened.Text, opened.Number, opened.IsUsual));
        Assert.Equal(alpha.Administrator.Name, Assert.Single(opened.Versions).SavedBy);
        var other = (await Desk(portal.Beta, desk => desk.OpenAsync(beta.Administrator, LetterKind.Lifting))).Value;
        Assert.Equal((UsualTexts.Of(LetterKind.Lifting), 0, true), (other.Text, other.Number, other.IsUsual));
        Assert.All((await Desk(portal.Beta, desk => desk.ListAsync(beta.Administrator))).Value, row => Assert.True(row.IsUsual));
        Assert.Contains(await alpha.Read(db => db.History.Where(row => row.Kind == "letter-text").ToListAsync()), row => row is { Verb: Verbs.Altered, Fields: "lifted, version 1" });
    }

    [Fact]
    public async Task A_text_from_an_old_version_and_one_that_changes_nothing_and_a_wrong_one_are_refused()
    {
        Assert.Equal(1, (await SaveAsync(LetterKind.Covering, Own(LetterKind.Covering, "First."), 0)).Value);

        Assert.Equal(TemplateRules.Stale, (await SaveAsync(LetterKind.Covering, Own(LetterKind.Covering, "Second."), 0)).Refusal);
        Assert.Equal(TemplateRules.Unchanged, (await SaveAsync(LetterKind.Covering, Own(LetterKind.Covering, "First."), 1)).Refusal);
        var wrong = await SaveAsync(LetterKind.Covering, "# A letter\n\nDear {{nmae}}", 1);
        Assert.Contains(wrong.Refusals, refusal => refusal.Message.Contains("Did you mean {{name}}?", StringComparison.Ordinal));
        Assert.Contains(wrong.Refusals, refusal => refusal.Message.StartsWith("The text lacks {{issued by}}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_to_the_usual_words_is_a_version_too_and_says_that_it_is_usual()
    {
        await SaveAsync(LetterKind.AppealReceived, Own(LetterKind.AppealReceived, "Ours."), 0);
        Assert.Equal(2, (await Desk(portal.Alpha, desk => desk.BackToUsualAsync(alpha.Administrator, LetterKind.AppealReceived, 1))).Value);

        var opened = (await Desk(portal.Alpha, desk => desk.OpenAsync(alpha.Administrator, LetterKind.AppealReceived))).Value;
        Assert.True(opened.IsUsual);
        Assert.Equal([true, false], opened.Versions.Select(version => version.IsUsual));
        Assert.Equal(UsualTexts.Of(LetterKind.AppealReceived), opened.Text);
        Assert.Equal(TemplateRules.Unchanged, (await Desk(portal.Alpha, desk => desk.BackToUsualAsync(alpha.Administrator, LetterKind.AppealReceived, 2))).Refusal);
    }

    [Fact]
    public async Task A_notice_that_was_printed_keeps_its_text_and_the_next_one_has_the_new_one()
    {
        await alpha.WithAddressAsync();
        var (first, second) = (await alpha.ApprovedAsync(), await alpha.ApprovedAsync());
        await SaveAsync(LetterKind.ExclusionNotice, Own(LetterKind.ExclusionNotice, "The old sentence."), await NumberAsync(LetterKind.ExclusionNotice));
        await PrintedAsync(first);
        await SaveAsync(LetterKind.ExclusionNotice, Own(LetterKind.ExclusionNotice, "The new sentence."), await NumberAsync(LetterKind.ExclusionNotice));

        Assert.Contains("The old sentence.", (await alpha.OpenAsync(first)).Notice.Text);
        Assert.Contains("The new sentence.", (await alpha.OpenAsync(second)).Notice.Text);
        await PrintedAsync(second);
        Assert.Equal([1, 2], await alpha.Read(db => db.PrintedLetters.Where(one => one.ExclusionId == first || one.ExclusionId == second).OrderBy(one => one.Template).Select(one => one.Template).ToListAsync()));
    }

    [Fact]
    public async Task The_usual_text_is_kept_as_a_version_when_something_is_first_printed_with_it()
    {
        var id = await beta.ApprovedAsync();
        await PrintedAsync(id, portal.Beta);
        await PrintedAsync(id, portal.Beta);

        var kept = Assert.Single(await beta.Read(db => db.LetterTemplates.Where(template => template.Kind == LetterKind.ExclusionNotice).ToListAsync()));
        Assert.Equal((1, true, Guid.Empty, UsualTexts.Of(LetterKind.ExclusionNotice)), (kept.Number, kept.IsUsual, kept.SavedBy, kept.Text));
        Assert.Equal([1, 1], await beta.Read(db => db.PrintedLetters.Select(one => one.Template).ToListAsync()));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_preview_is_made_of_a_case_of_this_partnership_and_looking_is_on_record()
    {
        var id = await alpha.ServedAsync();

        var letter = (await Desk(portal.Alpha, desk => desk.PreviewAsync(alpha.Administrator, LetterKind.AppealOutcome, id))).Value;

        Assert.Equal((await alpha.OpenAsync(id)).Reference, letter.Notice.Reference);
        Assert.Equal("Dean Marlow", letter.Notice.Person.Name);
        Assert.Equal("What was decided stands here.", letter.Decision?.Short);
        var subject = (await alpha.OpenAsync(id)).SubjectId;
        Assert.Contains(await alpha.HistoryOf(subject), row => row.Verb == Verbs.Consulted && row.Fields!.StartsWith("preview of a letter", StringComparison.Ordinal));
        Assert.False((await Desk(portal.Beta, desk => desk.PreviewAsync(beta.Administrator, LetterKind.AppealOutcome, id))).Succeeded);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Police_do_not_say_what_letters_say_and_the_refusal_is_on_record()
    {
        var police = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator);

        Assert.Equal(TemplateRules.Police, (await Desk(portal.Alpha, desk => desk.SaveAsync(police, LetterKind.Warning, UsualTexts.Of(LetterKind.Warning), 0))).Refusal);
        Assert.Equal(TemplateRules.Police, (await Desk(portal.Alpha, desk => desk.OpenAsync(police, LetterKind.Warning))).Refusal);
        Assert.Contains(await alpha.Read(db => db.History.Where(row => row.Kind == "letter-text" && row.Verb == Verbs.Refused).ToListAsync()), row => row.Fields == "save: police");
        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.PoliceAdministrator);
        using var response = await client.GetAsync(new Uri("/alpha/settings/letters", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task The_list_shows_every_letter_and_leads_to_its_editor()
    {
        using var client = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        var list = await client.GetStringAsync(new Uri("/beta/settings/letters", UriKind.Relative));

        Assert.All(Enum.GetValues<LetterKind>(), kind => Assert.Contains($"settings/letters/{kind.Slug()}\"", list));
        using var editor = await client.GetAsync(new Uri("/beta/settings/letters/warning", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, editor.StatusCode);
    }

    private static string Own(LetterKind kind, string sentence)
    {
        var usual = UsualTexts.Of(kind);
        return usual.Insert(usual.IndexOf('\n', StringComparison.Ordinal) + 1, $"\n{sentence}\n");
    }

    private Task<Outcome<int>> SaveAsync(LetterKind kind, string text, int from) => Desk(portal.Alpha, desk => desk.SaveAsync(alpha.Administrator, kind, text, from));

    private async Task<int> NumberAsync(LetterKind kind) => (await Desk(portal.Alpha, desk => desk.OpenAsync(alpha.Administrator, kind))).Value.Number;

    // The record of a print without the print: what is printed is tested elsewhere.
    private Task<bool> PrintedAsync(Guid exclusion, Tenant? tenant = null) => portal.With<Disc.Portal.Shared.Storage.TenantDatabase<Disc.Portal.Partnerships.PartnershipDb>, bool>(tenant ?? portal.Alpha, async database =>
    {
        var actor = portal.ActorOf(tenant ?? portal.Alpha, TestRole.Administrator);
        await using var work = await database.BeginAsync(actor);
        var found = await work.Db.Exclusions.SingleAsync(x => x.Id == exclusion);
        await work.PrintedAsync([(CaseSteps.Notice(found), await work.Db.TextOfAsync(CaseSteps.Notice(found), default))], inPost: false, default);
        await work.CommitAsync();
        return true;
    });

    private Task<T> Desk<T>(Tenant tenant, Func<TemplateRegister, Task<T>> work) => portal.With(tenant, work);
}
