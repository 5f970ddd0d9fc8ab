using System.Net;
using Disc.Portal.Partnerships.Intelligence;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Intelligence;

public class IntelligenceTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Marker = "Xylophonist";

    private static IntelligenceDraft Draft(params Guid[] subjects) => new(Guid.CreateVersion7())
    {
        Text = $"They say that {Marker} sells from the car park.",
        Source = "A till assistant, at the bus station",
        SourceGrade = "Untested",
        InformationGrade = "KnownIndirectly",
        Handling = "Permitted",
        LearntOn = "2026-03-02",
        Subjects = subjects,
    };

    [Fact]
    [Trait("Rule", "1")]
    public async Task Only_an_administrator_of_the_partnership_reads_and_writes_and_every_look_is_on_record()
    {
        var id = (await WriteAsync(portal.Alpha, TestRole.Administrator, Draft())).Value;

        Assert.Equal("2-C-P", (await OpenAsync(portal.Alpha, TestRole.Administrator, id)).Value.Grading.ToString());
        foreach (var (tenant, role) in new[] { (portal.Alpha, TestRole.Member), (portal.Alpha, TestRole.Board), (portal.Alpha, TestRole.Manager), (portal.Beta, TestRole.Administrator) })
        {
            Assert.False((await OpenAsync(tenant, role, id)).Succeeded);
            Assert.DoesNotContain(await ListAsync(tenant, role), row => row.Id == id);
        }

        Assert.False((await WriteAsync(portal.Alpha, TestRole.Member, Draft())).Succeeded);
        var rows = await portal.ReadAsync(portal.Alpha, db => db.History.Where(row => row.Object == id).Select(row => row.Verb + row.Fields).ToListAsync());
        Assert.Contains(rows, row => row.StartsWith("consulted", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains(Marker, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_form_finds_a_subject_of_this_partnership_listed_or_not_with_a_slip_of_the_pen()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Bartholomew", "Quince", listed: false);
        await portal.SubjectAsync(portal.Beta, "Bartholomew", "Quince");

        var faces = await portal.With<IntelligenceRegister, IReadOnlyList<Portal.Partnerships.Incidents.FaceToPick>>(
            portal.Alpha, register => register.FacesAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), "bartolomew quinse", []));

        Assert.Equal([subject], faces.Select(face => face.Id));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_subjects_file_lists_what_is_about_that_subject_for_those_who_may_read_it()
    {
        var (one, other) = (await portal.SubjectAsync(portal.Alpha, "Spoken", "Of"), await portal.SubjectAsync(portal.Alpha, "Not", "Meant"));
        var about = (await WriteAsync(portal.Alpha, TestRole.Administrator, Draft(one))).Value;
        await WriteAsync(portal.Alpha, TestRole.Administrator, Draft(other));

        Assert.Equal([about], (await OfAsync(portal.Alpha, TestRole.Administrator, one)).Select(row => row.Id));
        Assert.Empty(await OfAsync(portal.Alpha, TestRole.Member, one));
        Assert.Empty(await OfAsync(portal.Beta, TestRole.Administrator, one));
    }

    private Task<IReadOnlyList<IntelligenceRow>> OfAsync(Tenant tenant, TestRole role, Guid subject) =>
        portal.With<IntelligenceRegister, IReadOnlyList<IntelligenceRow>>(tenant, register => register.ListAsync(portal.ActorOf(tenant, role), subject));

    [Fact]
    [Trait("Rule", "2")]
    public async Task It_is_on_no_page_of_a_member_in_no_search_and_not_with_the_force()
    {
        await portal.ShareAsync(portal.Alpha, dataview: true);
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Talked", "About"));
        await WriteAsync(portal.Alpha, TestRole.Administrator, Draft(subject));
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        foreach (var page in new[] { "", "gallery", $"gallery/{subject:N}", "reports", "sightings", "report" })
            Assert.DoesNotContain(Marker, await member.GetStringAsync(new Uri($"/alpha/{page}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await member.GetAsync("/alpha/intelligence")).StatusCode);
        var shared = await portal.In(portal.Alpha, async provider =>
        {
            var given = await provider.GetRequiredService<Portal.Partnerships.Sharing.SharedSubjects>().ReadAsync(portal.ActorOf(portal.Force, TestRole.Analyst), null, null);
            return System.Text.Json.JsonSerializer.Serialize(given);
        });
        Assert.Contains("About", shared, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, shared, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "7")]
    [Trait("Rule", "19")]
    public async Task It_is_reviewed_at_its_day_kept_for_a_reason_and_else_erased_and_stays_so_after_a_restore()
    {
        var (kept, gone) = ((await WriteAsync(portal.Beta, TestRole.Administrator, Draft())).Value, (await WriteAsync(portal.Beta, TestRole.Administrator, Draft())).Value);
        var elsewhere = (await WriteAsync(portal.Alpha, TestRole.Administrator, Draft())).Value;
        portal.Clock.Advance(TimeSpan.FromDays(190));
        Assert.All((await ListAsync(portal.Beta, TestRole.Administrator)).Where(row => row.Id == kept || row.Id == gone), row => Assert.True(row.IsDue));
        var version = (await OpenAsync(portal.Beta, TestRole.Administrator, kept)).Value.Version;

        Assert.Equal("Because", (await KeepAsync(kept, version, " ")).Refusal!.Field);
        Assert.True((await KeepAsync(kept, version, "Two thefts since fit it.")).Succeeded);
        Assert.False((await KeepAsync(kept, version, "Again.")).Succeeded);
        portal.Clock.Advance(TimeSpan.FromDays(IntelligenceReport.GraceDays));
        await portal.In(portal.Beta, async provider =>
        {
            await provider.GetRequiredService<IntelligenceReviewJob>().RunAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal([kept], await portal.ReadAsync(portal.Beta, db => db.Intelligence.Where(report => report.Id == kept || report.Id == gone).Select(report => report.Id).ToListAsync()));
        Assert.Contains(portal.Services.GetRequiredService<ErasureLedger>().Read(), line => line.Tenant == portal.Beta.Id && line.Id == gone && line.Kind == "intelligence");
        // A restored backup brings one back: the ledger's erasure takes it, and nothing of the next partnership.
        await portal.In(portal.Beta, async provider =>
        {
            var erasure = provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "intelligence");
            await erasure.EraseAsync(kept, CancellationToken.None);
            await erasure.EraseAsync(elsewhere, CancellationToken.None);
            return true;
        });
        Assert.False((await OpenAsync(portal.Beta, TestRole.Administrator, kept)).Succeeded);
        Assert.True((await OpenAsync(portal.Alpha, TestRole.Administrator, elsewhere)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task An_erased_subject_goes_out_of_it()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Ignatius", "Wetherby");
        var id = (await WriteAsync(portal.Alpha, TestRole.Administrator, Draft(subject) with { Text = "Wetherby sells from the car park." })).Value;

        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(subject, CancellationToken.None);
            return true;
        });

        var left = (await OpenAsync(portal.Alpha, TestRole.Administrator, id)).Value;
        Assert.Equal(("[name removed] sells from the car park.", 0), (left.Text, left.Subjects.Count));
    }

    [Fact]
    public async Task The_form_explains_every_grade_and_shows_again_what_was_typed()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var page = await client.GetStringAsync(new Uri("/alpha/intelligence/new", UriKind.Relative));
        foreach (var meaning in Enum.GetValues<SourceGrade>().Select(grade => GradingWords.Of(grade).Meaning).Concat(Enum.GetValues<InformationGrade>().Select(grade => GradingWords.Of(grade).Meaning)))
            Assert.Contains(WebUtility.HtmlEncode(meaning).Replace("&#39;", "&#x27;", StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.Contains("Call 999", page, StringComparison.Ordinal);

        var form = await TestForm.OfAsync(client, "/alpha/intelligence/new", "intelligence");
        var refused = await client.PostAsync("/alpha/intelligence/new", form.With(("Do", "save"), ("Text", "Half a"), ("LearntOn", "2026-03-02")));
        var text = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Half a</textarea>", text, StringComparison.Ordinal);
        Assert.Contains("Grade the information", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C", null, "Conditions")]
    [InlineData("P", "2026-03-04", "LearntOn")]
    [InlineData("P", "2020-03-04", "LearntOn")]
    public void A_report_without_its_conditions_or_of_another_day_is_refused(string handling, string? learnt, string field)
    {
        var draft = Draft() with { Handling = handling == "C" ? nameof(HandlingCode.PermittedWithConditions) : nameof(HandlingCode.Permitted), LearntOn = learnt ?? "2026-03-02" };

        Assert.Equal(field, Assert.Single(IntelligenceRules.WhyNotWrite(draft, new DateOnly(2026, 3, 3))).Field);
    }

    [Fact]
    public void Nothing_typed_is_refused_field_by_field() => Assert.Equal(
        ["Text", "Source", "SourceGrade", "InformationGrade", "Handling", "LearntOn"],
        IntelligenceRules.WhyNotWrite(new IntelligenceDraft(Guid.NewGuid()), new DateOnly(2026, 3, 3)).Select(refusal => refusal.Field));

    [Fact]
    public void The_grades_are_written_as_the_police_write_them() => Assert.Equal(
        "1-A-P 3-E-C", $"{new Grading(SourceGrade.Reliable, InformationGrade.KnownDirectly, HandlingCode.Permitted)} {new Grading(SourceGrade.NotReliable, InformationGrade.SuspectedFalse, HandlingCode.PermittedWithConditions)}");

    private Task<Outcome<Guid>> WriteAsync(Tenant tenant, TestRole role, IntelligenceDraft draft) =>
        portal.With<IntelligenceRegister, Outcome<Guid>>(tenant, register => register.WriteAsync(portal.ActorOf(tenant, role), draft with { LearntOn = portal.Now.ToString("yyyy-MM-dd", null) }));

    private Task<Outcome<ReadIntelligence>> OpenAsync(Tenant tenant, TestRole role, Guid id) =>
        portal.With<IntelligenceRegister, Outcome<ReadIntelligence>>(tenant, register => register.OpenAsync(portal.ActorOf(tenant, role), id));

    private Task<IReadOnlyList<IntelligenceRow>> ListAsync(Tenant tenant, TestRole role) =>
        portal.With<IntelligenceRegister, IReadOnlyList<IntelligenceRow>>(tenant, register => register.ListAsync(portal.ActorOf(tenant, role)));

    private Task<Outcome<Done>> KeepAsync(Guid id, int version, string because) =>
        portal.With<IntelligenceRegister, Outcome<Done>>(portal.Beta, register => register.KeepAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), id, version, because));
}
