using System.Net;
using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Shared.Pictures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Appeals;

/// <summary>The public page of appeals: who holds the notice gets in, and nobody else learns anything.</summary>
[Trait("Rule", "17")]
public sealed class AppealDoorTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly AppealScene alpha = new(portal, portal.Alpha);
    private readonly AppealScene beta = new(portal, portal.Beta);

    [Fact]
    [Trait("Rule", "8")]
    public async Task Somebody_with_the_notice_appeals_without_an_account_and_nothing_personal_is_in_an_address_or_a_letter()
    {
        var (id, form) = await alpha.NoticeAsync();
        using var person = portal.Anonymous();
        var code = $" {form.Code![..5].ToLowerInvariant()} {form.Code[5..]} ";

        var asked = await person.PostAsync("/alpha/appeal", (await TestForm.OfAsync(person, "/alpha/appeal", "appeal"))
            .With(("Form.Reference", form.Reference!), ("Form.Code", code), ("Do", "check")));
        var second = await TestForm.OfAsync(asked, "appeal");
        var sent = await person.PostAsync("/alpha/appeal", second.With(
            ("Form.Words", form.Words!), ("Form.ContactWay", "Email"), ("Form.Email", "somebody@home.example"), ("Do", "send")));
        var receipt = await sent.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (asked.StatusCode, sent.StatusCode));
        var appeal = await alpha.AppealAsync(id);
        Assert.Contains("We have your appeal", receipt, StringComparison.Ordinal);
        Assert.Contains(appeal.Reference, receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("Marlow", receipt + await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((AppealState.Open, AppealWay.Online, form.Words), (appeal.State, appeal.Way, appeal.Words));
        Assert.Equal(portal.Clock.Today().AddDays(AppealSettings.UsualDays), appeal.DecideBy);
        Assert.Equal(ExclusionState.UnderAppeal, (await alpha.CaseAsync(id)).State);
        var letter = await portal.ReadAsync(portal.Alpha, db => db.Letters.SingleAsync(l => l.To == "somebody@home.example" && l.Body.Contains(appeal.Reference)));
        Assert.DoesNotContain("Marlow", letter.Subject + letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(form.Code, letter.Body, StringComparison.Ordinal);
        // The desk has it, and the case.
        var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        Assert.Contains("Convene the panel of an appeal", await administrator.GetStringAsync(new Uri("/alpha/", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains((await alpha.Cases.OpenAsync(id)).Chapters, chapter => chapter.Title == "Appeal" && chapter.Actions.Any(action => action.IsNext));
        Assert.Empty(await portal.ReadAsync(portal.Beta, db => db.Appeals.ToListAsync()));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Whatever_does_not_match_gets_the_same_answer_a_notice_of_another_partnership_too()
    {
        var (_, own) = await alpha.NoticeAsync();
        var (_, others) = await beta.NoticeAsync();
        // Beta has a notice of this number; alpha has not.
        var proposed = await alpha.CaseAsync(await alpha.Cases.ProposedAsync());
        var withdrawn = await alpha.Cases.ApprovedAsync();
        await alpha.Cases.Register(register => register.WithdrawAsync(alpha.Administrator, withdrawn, 2, "A mistake."));
        var gone = await alpha.FormAsync(withdrawn);
        List<(HttpStatusCode, string)> answers = [];
        foreach (var (reference, code) in new[]
        {
            (own.Reference!, "KMNPRTVWXY"), ("EX-9999", own.Code!), (others.Reference!, others.Code!), ("nothing", ""), (proposed.Reference, own.Code!), (gone.Reference!, gone.Code!),
        })
        {
            using var person = portal.Anonymous();
            var answer = await person.PostAsync("/alpha/appeal", (await TestForm.OfAsync(person, "/alpha/appeal", "appeal"))
                .With(("Form.Reference", reference), ("Form.Code", code), ("Do", "check")));
            answers.Add((answer.StatusCode, await WordsAsync(answer)));
        }

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Contains("do not belong together", answers[0].Item2, StringComparison.Ordinal);
        // And each of them was counted.
        Assert.Equal(6, await portal.ReadAsync(portal.Alpha, db => db.WrongTries.CountAsync(one => one.Network == "unknown")));
        portal.Clock.Advance(AppealRules.Window);

        // The whole page as it is read, and which elements it is made of: only what was typed stands again in its fields.
        static async Task<string> WordsAsync(HttpResponseMessage answer)
        {
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            return page.DocumentElement.TextContent + string.Join(' ', page.All.Select(element => $"{element.LocalName}.{element.ClassName}"));
        }
    }

    [Fact]
    public async Task Wrong_tries_are_limited_by_network_and_by_reference_and_forgotten_within_a_day()
    {
        var (id, form) = await alpha.NoticeAsync();
        var wrong = new AppealForm { Reference = form.Reference, Code = "KMNPRTVWXY" };
        var elsewhere = new AppealForm { Reference = "EX-9998", Code = "KMNPRTVWXY" };
        var stubborn = alpha.NewNetwork();
        for (var tried = 0; tried < AppealRules.MostFromOneNetwork; tried++)
            Assert.Equal(AppealRules.NoMatch, (await alpha.Desk(desk => desk.CheckAsync(elsewhere, stubborn))).Refusal);
        Assert.Equal(AppealRules.TooOften, (await alpha.Desk(desk => desk.CheckAsync(elsewhere, stubborn))).Refusal);
        // Also with the right code, and for sending: the limit is no oracle.
        Assert.Equal(AppealRules.TooOften, (await alpha.Desk(desk => desk.SendAsync(form, [], stubborn))).Refusal);

        for (var tried = 0; tried < AppealRules.MostForOneReference; tried++)
        {
            var from = alpha.NewNetwork();
            Assert.Equal(AppealRules.NoMatch, (await alpha.Desk(desk => desk.CheckAsync(wrong, from))).Refusal);
        }

        var fresh = alpha.NewNetwork();
        Assert.Equal(AppealRules.TooOften, (await alpha.Desk(desk => desk.CheckAsync(form, fresh))).Refusal);
        portal.Clock.Advance(AppealRules.Window);
        Assert.True((await alpha.Desk(desk => desk.CheckAsync(form, stubborn))).Succeeded);
        Assert.False((await alpha.CaseAsync(id)).State == ExclusionState.UnderAppeal);

        portal.Clock.Advance(AppealRules.TriesKept);
        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetRequiredService<AppealTriesJob>().RunAsync(CancellationToken.None);
            return true;
        });
        Assert.Empty(await portal.ReadAsync(portal.Alpha, db => db.WrongTries.ToListAsync()));
    }

    [Fact]
    public async Task There_is_one_open_appeal_a_case_and_a_step_taken_meanwhile_does_not_turn_the_person_away()
    {
        var (id, form) = await alpha.NoticeAsync();
        Assert.True((await alpha.SendAsync(form)).Succeeded);

        var again = await alpha.SendAsync(form);

        Assert.Contains("already", again.Refusal!.Message, StringComparison.Ordinal);
        Assert.Single(await portal.ReadAsync(portal.Alpha, db => db.Appeals.Where(a => a.ExclusionId == id).ToListAsync()));
    }

    [Theory]
    [InlineData("2026-03-31T22:59:59Z", AppealState.Open)]
    [InlineData("2026-03-31T23:00:00Z", AppealState.Late)]
    public async Task The_last_day_to_appeal_ends_at_midnight_in_London_and_a_late_one_is_kept(string at, AppealState state)
    {
        var start = portal.Clock.GetUtcNow();
        // Dated 3 March, so the last day is 31 March: by then the clocks went forward.
        portal.Clock.SetTo(new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero));
        var (id, form) = await alpha.NoticeAsync();
        portal.Clock.SetTo(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        Assert.True((await alpha.SendAsync(form)).Succeeded);

        Assert.Equal(state, (await alpha.AppealAsync(id)).State);
        Assert.Equal(state == AppealState.Late ? ExclusionState.InForce : ExclusionState.UnderAppeal, (await alpha.CaseAsync(id)).State);
        portal.Clock.SetTo(start);
    }

    [Fact]
    public async Task An_administrator_says_with_a_reason_whether_a_late_one_is_heard()
    {
        var start = portal.Clock.GetUtcNow();
        var (heard, first) = await alpha.NoticeAsync();
        var (not, second) = await alpha.NoticeAsync();
        portal.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Null((await alpha.SendAsync(first)).Value.DecideBy);
        Assert.True((await alpha.SendAsync(second)).Succeeded);
        var waiting = await alpha.Appeals(appeals => appeals.LateAsync(alpha.Administrator));
        Assert.All(new[] { heard, not }, id => Assert.Contains(waiting, late => late.ExclusionId == id));

        var silent = await DecideLateAsync(heard, true, " ");
        Assert.Empty((await DecideLateAsync(heard, true, "They were in hospital.")).Refusals);
        Assert.Empty((await DecideLateAsync(not, false, "Dean Marlow gave no reason for it.")).Refusals);

        Assert.Equal("why", silent.Refusal!.Field);
        Assert.Equal((AppealState.Open, ExclusionState.UnderAppeal), ((await alpha.AppealAsync(heard)).State, (await alpha.CaseAsync(heard)).State));
        Assert.Equal((AppealState.NotHeard, ExclusionState.InForce), ((await alpha.AppealAsync(not)).State, (await alpha.CaseAsync(not)).State));
        Assert.Contains("hospital", (await alpha.CaseAsync(heard)).Steps[^1].Why, StringComparison.Ordinal);
        Assert.False((await DecideLateAsync(not, true, "Second thoughts.")).Succeeded);
        // The mail names nobody, whatever was typed (rule 8).
        var letters = await portal.ReadAsync(portal.Alpha, db => db.Letters.Where(l => l.Body.Contains("It is not heard")).Select(l => l.Body).ToListAsync());
        Assert.Contains("gave no reason", Assert.Single(letters), StringComparison.Ordinal);
        Assert.DoesNotContain("Marlow", letters[0], StringComparison.Ordinal);
        portal.Clock.SetTo(start);

        async Task<Outcome<Done>> DecideLateAsync(Guid id, bool isHeard, string why)
        {
            var version = (await alpha.CaseAsync(id)).Version;
            return await alpha.Appeals(appeals => appeals.DecideLateAsync(alpha.Administrator, id, version, isHeard, why));
        }
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_nothing_is_kept()
    {
        var (id, form) = await alpha.NoticeAsync();
        form.Words = "  ";
        form.Email = "nowhere";

        var refused = await alpha.SendAsync(form);

        Assert.Equal(["Email", "Words"], refused.Refusals.Select(refusal => refusal.Field!).Order(StringComparer.Ordinal));
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Appeals.AnyAsync(a => a.ExclusionId == id)));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Pictures_are_made_anew_sealed_and_gone_with_the_person_and_what_is_no_picture_is_refused()
    {
        var (id, form) = await alpha.NoticeAsync();
        var script = Upload([.. "<script>alert(1)</script>"u8]);
        Assert.Equal("Pictures", (await alpha.SendAsync(form, script)).Refusal!.Field);
        var png = Darkroom.RedAndBluePng(320, 240);
        Assert.Equal("Pictures", (await alpha.SendAsync(form, Upload(png), Upload(png), Upload(png), Upload(png))).Refusal!.Field);

        Assert.Empty((await alpha.SendAsync(form, Upload([.. png, .. "GPS secret"u8]))).Refusals);

        var file = Assert.Single((await alpha.AppealAsync(id)).Files);
        var stored = Assert.Single(Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), file.Id.ToString("N"), SearchOption.AllDirectories));
        Assert.NotEqual(0xFF, (await File.ReadAllBytesAsync(stored))[0]);
        var plain = await portal.In(portal.Alpha, provider => provider.GetRequiredService<TenantFiles>().ReadAsync(AppealFile.Folder, file.Id, file.Key, CancellationToken.None));
        Assert.Equal([0xFF, 0xD8, 0xFF], plain![..3]);
        Assert.DoesNotContain("GPS secret", System.Text.Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
        // Administrators get it; the board member who approved, the police and the next partnership do not.
        Assert.NotNull(await alpha.Panels(panels => panels.FileAsync(alpha.Administrator, id, file.Id)));
        Assert.Null(await alpha.Panels(panels => panels.FileAsync(portal.ActorOf(portal.Alpha, TestRole.Board), id, file.Id)));
        Assert.Null(await alpha.Panels(panels => panels.FileAsync(portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator), id, file.Id)));
        Assert.Null(await beta.Panels(panels => panels.FileAsync(beta.Administrator, id, file.Id)));

        var subject = (await alpha.CaseAsync(id)).SubjectId;
        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetRequiredService<Portal.Partnerships.SubjectFiles.SubjectErasure>().EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.False(File.Exists(stored));
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Appeals.AnyAsync(a => a.ExclusionId == id)));
    }

    [Fact]
    public async Task An_appeal_by_telephone_is_written_down_by_an_administrator_without_a_code()
    {
        var (id, form) = await alpha.NoticeAsync();
        (form.Way, form.ContactWay, form.Postal, form.Code) = (AppealWay.ByTelephone, ContactWay.Post, "3 Mill Lane\nAlphaham", null);
        form.Version = (await alpha.CaseAsync(id)).Version;
        form.ReceivedOn = DateOnly.FromDateTime(portal.Now).AddDays(1);
        Assert.Equal("ReceivedOn", (await alpha.Appeals(appeals => appeals.EnterAsync(alpha.Administrator, id, form, []))).Refusal!.Field);
        form.ReceivedOn = DateOnly.FromDateTime(portal.Now);
        Assert.False((await alpha.Appeals(appeals => appeals.EnterAsync(portal.ActorOf(portal.Alpha, TestRole.Board), id, form, []))).Succeeded);
        Assert.Equal(ExclusionRules.Police, (await alpha.Appeals(appeals => appeals.EnterAsync(portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator), id, form, []))).Refusal);

        var entered = await alpha.Appeals(appeals => appeals.EnterAsync(alpha.Administrator, id, form, []));

        Assert.False(entered.Value.IsMailed);
        var appeal = await alpha.AppealAsync(id);
        Assert.Equal((AppealWay.ByTelephone, "3 Mill Lane\nAlphaham", alpha.Administrator.AccountId), (appeal.Way, appeal.Contact, appeal.EnteredBy));
        Assert.Equal(ExclusionStepKind.AppealReceived, (await alpha.CaseAsync(id)).Steps[^1].Kind);
    }

    [Fact]
    public async Task Only_an_odd_number_sits_and_two_administrators_do_not_overwrite_each_other()
    {
        Assert.Equal("Seats", (await alpha.Appeals(appeals => appeals.SetAsync(alpha.Administrator, 2, 28, 0))).Refusal!.Field);
        Assert.True((await alpha.Appeals(appeals => appeals.SetAsync(alpha.Administrator, 3, 28, 0))).Succeeded);
        Assert.False((await alpha.Appeals(appeals => appeals.SetAsync(alpha.Free, 5, 28, 0))).Succeeded);
        Assert.Equal(AppealSettings.UsualSeats, (await beta.Appeals(appeals => appeals.SettingsAsync(beta.Administrator))).Value.Seats);
    }

    private static FormFile Upload(byte[] content) => new(new MemoryStream(content), 0, content.Length, "Pictures", "IMG 4711 Dean Marlow.jpg");
}
