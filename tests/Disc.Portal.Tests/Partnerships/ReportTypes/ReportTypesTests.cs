using System.Net;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Reporting;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.ReportTypes;

public class ReportTypesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task The_usual_list_is_everybodys_until_an_administrator_makes_it_the_partnerships_own()
    {
        Assert.Equal(UsualTypes.Choices, await ChoicesAsync(portal.Beta));

        Assert.True((await DoAsync(portal.Alpha, (register, actor) => register.AddAsync(actor, "Theft of fuel", "Theft"))).Succeeded);

        Assert.Equal("Theft of fuel", (await ChoicesAsync(portal.Alpha))[^1].Name);
        Assert.Equal(UsualTypes.Choices.Count + 1, (await ChoicesAsync(portal.Alpha)).Count);
        Assert.Equal(UsualTypes.Choices, await ChoicesAsync(portal.Beta));
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
            Assert.False((await portal.With<ReportTypeRegister, Outcome<Done>>(portal.Alpha, register => register.AddAsync(portal.ActorOf(portal.Alpha, role), "Mine", "Theft"))).Succeeded);
    }

    [Fact]
    public async Task A_type_that_reports_carry_is_retired_and_not_removed_and_they_keep_it()
    {
        await DoAsync(portal.Alpha, (register, actor) => register.AddAsync(actor, "Metal theft", "Theft"));
        var metal = await OfAsync("Metal theft");
        var report = await SendAsync(metal.Code);

        var removed = await DoAsync(portal.Alpha, (register, actor) => register.RemoveAsync(actor, metal.Code, metal.Version));
        Assert.Contains("retired and not removed", removed.Refusal!.Message, StringComparison.Ordinal);
        Assert.True((await DoAsync(portal.Alpha, (register, actor) => register.WordAsync(actor, metal.Code, metal.Version, "Scrap theft", "Damage"))).Succeeded);
        var scrap = await OfAsync("Scrap theft");
        Assert.True((await DoAsync(portal.Alpha, (register, actor) => register.RetireAsync(actor, scrap.Code, scrap.Version))).Succeeded);

        Assert.DoesNotContain(await ChoicesAsync(portal.Alpha), choice => choice.Code == metal.Code);
        var kept = await portal.ReadAsync(portal.Alpha, db => db.Incidents.SingleAsync(incident => incident.Id == report));
        Assert.Equal(("Metal theft", IncidentType.Theft), (kept.TypeInWords, kept.Type));
        Assert.Equal("Type", (await TrySendAsync(metal.Code)).Refusal!.Field);
        var retired = (await ListAsync()).Single(type => type.Code == metal.Code);
        Assert.Equal(1, retired.Reports);
        Assert.True((await DoAsync(portal.Alpha, (register, actor) => register.BringBackAsync(actor, metal.Code, retired.Version))).Succeeded);
        Assert.True((await TrySendAsync(metal.Code)).Succeeded);
    }

    [Fact]
    public async Task A_report_from_before_there_was_a_list_counts_as_of_the_usual_type()
    {
        await portal.PublishedIncidentAsync(portal.Beta, "Took a coat.");

        var theft = (await portal.With<ReportTypeRegister, IReadOnlyList<EditedType>>(portal.Beta, register => register.ListAsync(portal.ActorOf(portal.Beta, TestRole.Administrator))))
            .Single(type => type.Code == "Theft");
        Assert.Equal(1, theft.Reports);
        Assert.False((await DoAsync(portal.Beta, (register, actor) => register.RemoveAsync(actor, "Theft", theft.Version))).Succeeded);
    }

    [Fact]
    public async Task A_type_moves_up_and_a_change_on_an_old_version_is_refused()
    {
        await DoAsync(portal.Alpha, (register, actor) => register.AddAsync(actor, "Moves up", "Other"));
        var moved = await OfAsync("Moves up");
        Assert.True((await DoAsync(portal.Alpha, (register, actor) => register.MoveUpAsync(actor, moved.Code, moved.Version))).Succeeded);

        var names = (await ChoicesAsync(portal.Alpha)).Select(choice => choice.Code).ToList();
        Assert.Equal(names.Count - 2, names.IndexOf(moved.Code));
        Assert.Equal(ReportTypeRules.Changed, (await DoAsync(portal.Alpha, (register, actor) => register.WordAsync(actor, moved.Code, moved.Version, "Else", "Other"))).Refusal);
    }

    [Fact]
    public async Task The_settings_page_works_by_plain_forms_and_a_member_sees_the_new_type_in_the_form()
    {
        var admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var form = await TestForm.OfAsync(admin, "/alpha/settings/report-types", "new-type");

        var added = await admin.PostAsync("/alpha/settings/report-types", form.With(("Name", "Bilking"), ("CountsAs", "Fraud")));
        var again = await admin.PostAsync("/alpha/settings/report-types", form.With(("Name", "bilking"), ("CountsAs", "Fraud")));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (added.StatusCode, again.StatusCode));
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        Assert.Contains("Bilking", await member.GetStringAsync(new Uri("/alpha/report", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everywhere_a_report_is_shown_it_has_the_name_of_the_partnerships_own_list_and_the_force_reads_it_too()
    {
        const string Own = "Bottles under the coat";
        await DoAsync(portal.Alpha, (register, actor) => register.AddAsync(actor, Own, "Theft"));
        var code = (await OfAsync(Own)).Code;
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Tilda", "Tenpenny"));
        var sent = (await portal.With<ReportRegister, Outcome<Guid>>(portal.Alpha, register => register.SendAsync(
            portal.ActorOf(portal.Alpha, TestRole.Member),
            new ReportDraft(Guid.CreateVersion7()) { Type = code, When = "2026-03-03T11:30", Place = "Harbour Books", Subjects = [subject] }))).Value;
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var queue = await portal.With<TriageRegister, IReadOnlyList<QueuedReport>>(portal.Alpha, register => register.QueueAsync(admin));
        Assert.Equal(Own, queue.Single(report => report.Id == sent).Type);
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            (await db.Incidents.SingleAsync(incident => incident.Id == sent)).Triage(IncidentState.Published, null, admin.AccountId, portal.Now);
            return await db.SaveChangesAsync();
        });

        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        foreach (var page in new[] { "reports", $"reports/{sent:N}", $"reports/{sent:N}/statement", $"gallery/{subject:N}", "incidents" })
            Assert.Contains(Own, await member.GetStringAsync(new Uri($"/alpha/{page}", UriKind.Relative)), StringComparison.Ordinal);
        var file = (await portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, register => register.OpenAsync(admin, subject)))!;
        Assert.Contains(Own, file.Evidence.Select(evidence => evidence.Type));
        await portal.ShareAsync(portal.Alpha, true);
        var shared = (await portal.With<SharedSubjects, SharedPart>(
            portal.Alpha, subjects => subjects.ReadAsync(Actor.Portal(portal.Force, portal.Now), null, null))).Subjects;
        Assert.Contains(Own, shared.Single(person => person.Id == subject).Incidents.Select(incident => incident.Type));
    }

    [Fact]
    public void The_last_type_of_the_form_stays()
    {
        Assert.NotNull(ReportTypeRules.WhyNotRetire(0));
        Assert.NotNull(ReportTypeRules.WhyNotRemove(0, 0));
        Assert.Null(ReportTypeRules.WhyNotRemove(0, 1));
        Assert.NotNull(ReportTypeRules.WhyNotAdd(ReportType.Most));
        Assert.NotNull(ReportTypeRules.WhyNotName(new string('x', ReportType.NameLength + 1), []));
    }

    private Task<IReadOnlyList<TypeChoice>> ChoicesAsync(Tenant tenant) =>
        portal.With<ReportRegister, IReadOnlyList<TypeChoice>>(tenant, register => register.TypesAsync(portal.ActorOf(tenant, TestRole.Member)));

    private Task<IReadOnlyList<EditedType>> ListAsync() =>
        portal.With<ReportTypeRegister, IReadOnlyList<EditedType>>(portal.Alpha, register => register.ListAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator)));

    private async Task<EditedType> OfAsync(string name) => (await ListAsync()).Single(type => type.Name == name);

    private Task<Outcome<Done>> DoAsync(Tenant tenant, Func<ReportTypeRegister, Actor, Task<Outcome<Done>>> change) =>
        portal.With<ReportTypeRegister, Outcome<Done>>(tenant, register => change(register, portal.ActorOf(tenant, TestRole.Administrator)));

    private async Task<Guid> SendAsync(string type) => (await TrySendAsync(type)).Value;

    private Task<Outcome<Guid>> TrySendAsync(string type) => portal.With<ReportRegister, Outcome<Guid>>(portal.Alpha, register => register.SendAsync(
        portal.ActorOf(portal.Alpha, TestRole.Member),
        new ReportDraft(Guid.CreateVersion7()) { Type = type, When = "2026-03-03T11:30", Place = "Harbour Books" }));
}
