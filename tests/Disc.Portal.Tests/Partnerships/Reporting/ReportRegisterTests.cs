using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.MyReports;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Reporting;

public class ReportRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static ReportDraft Draft(string what = "Took four bottles and ran.") => new(Guid.CreateVersion7())
    {
        Type = "Theft",
        When = "2026-03-03T11:30",
        Place = "Harbour Books",
        What = what,
        WordsUsed = "verbatim words",
        Property = [new("Four bottles", "12.50", false)],
    };

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_report_of_one_partnership_is_not_found_in_the_next()
    {
        var id = await SendAsync(portal.Alpha, TestRole.Member, Draft());

        Assert.Equal(1, await CountAsync(portal.Alpha, id));
        Assert.Equal(0, await CountAsync(portal.Beta, id));
        var there = await portal.With<OwnReportRegister, Outcome<OwnReport>>(portal.Beta, register => register.OpenAsync(portal.ActorOf(portal.Beta, TestRole.Member), id));
        Assert.Contains("no such report", there.Refusal!.Message, StringComparison.Ordinal);
        var triage = await portal.With<TriageRegister, Outcome<TriageReport>>(portal.Beta, register => register.OpenAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), id));
        Assert.Contains("no such report", triage.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_sent_twice_at_once_arrives_once()
    {
        var draft = Draft();
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(portal.Alpha, TestRole.Member, draft))));

        Assert.All(sent, id => Assert.Equal(draft.Id, id));
        Assert.Equal(1, await CountAsync(portal.Alpha, draft.Id));
    }

    [Fact]
    public async Task A_form_of_one_person_cannot_be_sent_by_another()
    {
        var draft = Draft();
        await SendAsync(portal.Alpha, TestRole.Member, draft);

        var outcome = await TrySendAsync(portal.Alpha, TestRole.OtherMember, draft with { What = "Something else." });

        Assert.False(outcome.Succeeded);
    }

    [Fact]
    public async Task Only_its_writer_opens_a_report()
    {
        var id = await SendAsync(portal.Alpha, TestRole.Member, Draft());

        foreach (var role in new[] { TestRole.OtherMember, TestRole.Board, TestRole.Manager, TestRole.Administrator })
        {
            var outcome = await portal.With<OwnReportRegister, Outcome<OwnReport>>(portal.Alpha, register => register.OpenAsync(portal.ActorOf(portal.Alpha, role), id));
            Assert.False(outcome.Succeeded);
        }

        Assert.Equal("I-", (await OpenAsync(portal.Alpha, TestRole.Member, id)).Reference[..2]);
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task Special_category_words_are_asked_about_by_the_server_and_kept_when_the_writer_insists()
    {
        var draft = Draft("He called the muslim guard names.");

        var asked = await TrySendAsync(portal.Alpha, TestRole.Member, draft);
        var kept = await TrySendAsync(portal.Alpha, TestRole.Member, draft with { WordsKept = "muslim" });

        Assert.Equal("WordsKept", asked.Refusal!.Field);
        Assert.True(kept.Succeeded);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task What_a_report_says_is_in_no_history_row_and_its_search_is_sealed()
    {
        await portal.SubjectAsync(portal.Alpha, "Dean", "Marlowicz");
        await SendAsync(portal.Alpha, TestRole.Member, Draft("Marker-in-the-text"));
        await portal.With<ReportRegister, IReadOnlyList<FaceToPick>>(portal.Alpha, register => register.FacesAsync(portal.ActorOf(portal.Alpha, TestRole.Member), "Marlowicz", []));

        var rows = await portal.With<TenantDatabase<PartnershipDb>, List<string>>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            return await db.History.Select(row => row.Verb + row.Kind + row.Fields).ToListAsync();
        });

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => row.Contains("Marker", StringComparison.Ordinal) || row.Contains("Marlowicz", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_form_offers_the_faces_of_its_own_partnership_that_are_listed_now()
    {
        var listed = await portal.SubjectAsync(portal.Alpha, "Listed", "Quillfeather");
        var unlisted = await portal.SubjectAsync(portal.Alpha, "Unlisted", "Quillfeather", listed: false);
        var elsewhere = await portal.SubjectAsync(portal.Beta, "Elsewhere", "Quillfeather");

        var faces = await portal.With<ReportRegister, IReadOnlyList<FaceToPick>>(portal.Alpha, register =>
            register.FacesAsync(portal.ActorOf(portal.Alpha, TestRole.Member), "Quilfether", []));

        // With a slip of the pen, as in the gallery.
        Assert.Equal([listed], faces.Select(face => face.Id));
        foreach (var id in new[] { unlisted, elsewhere })
        {
            var outcome = await TrySendAsync(portal.Alpha, TestRole.Member, Draft() with { Subjects = [id] });
            Assert.Equal("Subjects", outcome.Refusal!.Field);
        }

        Assert.True((await TrySendAsync(portal.Alpha, TestRole.Member, Draft() with { Subjects = [listed] })).Succeeded);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("' OR 1=1 --")]
    public async Task A_search_reads_no_pattern_into_the_words(string words)
    {
        await portal.SubjectAsync(portal.Alpha, "Plain", "Person");

        var faces = await portal.With<ReportRegister, IReadOnlyList<FaceToPick>>(portal.Alpha, register =>
            register.FacesAsync(portal.ActorOf(portal.Alpha, TestRole.Member), words, []));

        Assert.Empty(faces);
    }

    [Fact]
    public async Task A_photo_of_somebody_else_does_not_come_with_a_report()
    {
        var mine = await portal.PhotoAsync(portal.Alpha, TestRole.Member);
        var theirs = await portal.PhotoAsync(portal.Alpha, TestRole.OtherMember);

        var refused = await TrySendAsync(portal.Alpha, TestRole.Member, Draft() with { Photos = [mine, theirs] });
        var sent = await SendAsync(portal.Alpha, TestRole.Member, Draft() with { Photos = [mine] });

        Assert.Equal("Photos", refused.Refusal!.Field);
        Assert.Equal([mine], (await OpenAsync(portal.Alpha, TestRole.Member, sent)).Photos);
    }

    [Fact]
    public async Task Numbers_run_without_a_gap_within_the_partnership()
    {
        var first = await OpenAsync(portal.Beta, TestRole.Member, await SendAsync(portal.Beta, TestRole.Member, Draft()));
        var second = await OpenAsync(portal.Beta, TestRole.Member, await SendAsync(portal.Beta, TestRole.Member, Draft()));

        Assert.Equal(first.Number + 1, second.Number);
    }

    [Fact]
    public async Task A_new_form_starts_now_at_the_writers_premises()
    {
        var draft = await portal.With<ReportRegister, ReportDraft>(portal.Alpha, async register =>
        {
            await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
            {
                await using var db = database.Open();
                (await db.Accounts.SingleAsync(account => account.Id == portal.Account(portal.Alpha, TestRole.Board).Id)).Premises = "The Blue Boar";
                return await db.SaveChangesAsync();
            });
            return await register.NewAsync(portal.ActorOf(portal.Alpha, TestRole.Board), null);
        });

        Assert.Equal(("The Blue Boar", "2026-03-03T12:00"), (draft.Place, draft.When));
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Somebody_of_the_force_sends_no_report_into_a_partnership()
    {
        var outcome = await portal.With<ReportRegister, Outcome<Guid>>(portal.Alpha, register => register.SendAsync(portal.ActorOf(portal.Force, TestRole.Officer), Draft()));

        Assert.False(outcome.Succeeded);
    }

    private Task<Outcome<Guid>> TrySendAsync(Tenant tenant, TestRole role, ReportDraft draft) =>
        portal.With<ReportRegister, Outcome<Guid>>(tenant, register => register.SendAsync(portal.ActorOf(tenant, role), draft));

    private async Task<Guid> SendAsync(Tenant tenant, TestRole role, ReportDraft draft) => (await TrySendAsync(tenant, role, draft)).Value;

    private async Task<OwnReport> OpenAsync(Tenant tenant, TestRole role, Guid id) =>
        (await portal.With<OwnReportRegister, Outcome<OwnReport>>(tenant, register => register.OpenAsync(portal.ActorOf(tenant, role), id))).Value;

    private Task<int> CountAsync(Tenant tenant, Guid id) => portal.With<TenantDatabase<PartnershipDb>, int>(tenant, async database =>
    {
        await using var db = database.Open();
        return await db.Incidents.CountAsync(incident => incident.Id == id);
    });
}
