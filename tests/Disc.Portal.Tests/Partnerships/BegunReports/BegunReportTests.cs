using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.BegunReports;

public class BegunReportTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static ReportDraft Draft(string place = "Harbour Books") => new(Guid.CreateVersion7())
    {
        Type = "Theft",
        When = "2026-03-03T11:30",
        Place = place,
        What = "Took four bottles and ran.",
    };

    [Fact]
    [Trait("Rule", "1")]
    public async Task What_one_person_has_begun_is_nobody_elses_and_not_in_the_next_partnership()
    {
        var id = await BeginAsync(portal.Alpha, TestRole.Member, Draft());

        foreach (var (tenant, role) in new[] { (portal.Alpha, TestRole.OtherMember), (portal.Alpha, TestRole.Administrator), (portal.Beta, TestRole.Member) })
        {
            Assert.False((await OpenAsync(tenant, role, id)).Succeeded);
            Assert.DoesNotContain(await MineAsync(tenant, role), begun => begun.Draft.Id == id);
            Assert.False((await DiscardAsync(tenant, role, id)).Succeeded);
        }

        Assert.False((await SaveAsync(portal.Alpha, TestRole.Member, ReportStep.What, Draft() with { Id = Guid.Empty }, 0)).Succeeded);
        // Nor can it be overwritten by somebody who knows its id.
        Assert.False((await SaveAsync(portal.Alpha, TestRole.OtherMember, ReportStep.What, Draft() with { Id = id }, 0)).Succeeded);
        Assert.Equal("Harbour Books", (await OpenAsync(portal.Alpha, TestRole.Member, id)).Value.Draft.Place);
        Assert.False(await portal.ReadAsync(portal.Beta, db => db.BegunReports.AnyAsync(begun => begun.Id == id)));
    }

    [Fact]
    public async Task A_step_changes_only_its_own_answers()
    {
        var id = await BeginAsync(portal.Alpha, TestRole.Member, Draft());

        await SaveAsync(portal.Alpha, TestRole.Member, ReportStep.Who, new ReportDraft(id) { WhoDescribed = "tall" }, 1);
        // Another window is a version behind, but on another step: nothing collides.
        var saved = await SaveAsync(portal.Alpha, TestRole.Member, ReportStep.Taken, new ReportDraft(id) { Property = [new("Gin", "12", false)] }, 1);

        Assert.Empty(saved.Value.Other);
        var draft = (await OpenAsync(portal.Alpha, TestRole.Member, id)).Value.Draft;
        Assert.Equal(("Theft", "tall", "Gin", ReportStep.Taken), (draft.Type, draft.WhoDescribed, draft.Property.Single().What, draft.Reached));
    }

    [Fact]
    public async Task A_report_that_was_begun_outlives_the_day_and_is_erased_with_its_photos_after_a_week()
    {
        var photo = await portal.PhotoAsync(portal.Beta, TestRole.Member);
        var old = await BeginAsync(portal.Beta, TestRole.Member, Draft());
        await SaveAsync(portal.Beta, TestRole.Member, ReportStep.Photos, new ReportDraft(old) { Photos = [photo] }, 1);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.With<Portal.Partnerships.Images.ImageRegister, int>(portal.Beta, images => images.RemoveLeftoversAsync());
        await RunAsync(portal.Beta);
        Assert.True(await portal.ReadAsync(portal.Beta, db => db.Images.AnyAsync(image => image.Id == photo)));

        portal.Clock.Advance(BegunReport.Kept);
        var fresh = await BeginAsync(portal.Beta, TestRole.OtherMember, Draft());
        await RunAsync(portal.Beta);

        Assert.Equal([fresh], await portal.ReadAsync(portal.Beta, db => db.BegunReports.Select(begun => begun.Id).ToListAsync()));
        Assert.False(await portal.ReadAsync(portal.Beta, db => db.Images.AnyAsync(image => image.Id == photo)));
        Assert.Empty(Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), photo.ToString("N"), SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_photo_that_is_unticked_goes_and_somebody_elses_never_comes()
    {
        var (mine, theirs) = (await portal.PhotoAsync(portal.Alpha, TestRole.Member), await portal.PhotoAsync(portal.Alpha, TestRole.OtherMember));
        var id = await BeginAsync(portal.Alpha, TestRole.Member, Draft());

        var kept = await SaveAsync(portal.Alpha, TestRole.Member, ReportStep.Photos, new ReportDraft(id) { Photos = [mine, theirs] }, 1);
        Assert.Equal([mine], kept.Value.Draft.Photos);
        await SaveAsync(portal.Alpha, TestRole.Member, ReportStep.Photos, new ReportDraft(id), kept.Value.Version);

        Assert.Equal([theirs], await portal.ReadAsync(portal.Alpha, db => db.Images.Where(image => image.Id == mine || image.Id == theirs).Select(image => image.Id).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_is_blocked_while_writing_has_the_report_kept_and_sent_and_their_access_ended()
    {
        // Nobody else in this class is the manager: whoever was blocked once has no session from before.
        var (whole, half) = (Draft("Blocked Street"), Draft("Half Street") with { Type = null });
        await BeginAsync(portal.Alpha, TestRole.Manager, whole);
        await BeginAsync(portal.Alpha, TestRole.Manager, half);
        var still = await BeginAsync(portal.Alpha, TestRole.Member, Draft("Still Street"));
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Manager);
        var form = await TestForm.OfAsync(client, $"/alpha/report/{whole.Id:N}?step=who", "report");
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            (await db.Accounts.SingleAsync(account => account.Id == portal.Account(portal.Alpha, TestRole.Manager).Id)).Block(portal.Now);
            return await db.SaveChangesAsync();
        });

        var after = await client.PostAsync($"/alpha/report/{whole.Id:N}?step=who", form.With(("Do", "next")));
        await RunAsync(portal.Alpha);
        await RunAsync(portal.Alpha);

        Assert.Contains("sign-in", after.Headers.Location!.ToString(), StringComparison.Ordinal);
        var sent = await portal.ReadAsync(portal.Alpha, db => db.Incidents.SingleAsync(incident => incident.Id == whole.Id));
        Assert.Equal(("Blocked Street", portal.Account(portal.Alpha, TestRole.Manager).Id), (sent.Place, sent.ReportedBy));
        var left = await portal.ReadAsync(portal.Alpha, db => db.BegunReports.Select(begun => begun.Id).ToListAsync());
        Assert.Contains(half.Id, left);
        Assert.Contains(still, left);
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            (await db.Accounts.SingleAsync(account => account.Id == portal.Account(portal.Alpha, TestRole.Manager).Id)).Unblock();
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task An_erased_subject_goes_out_of_what_is_begun()
    {
        var subject = await portal.SubjectAsync(portal.Alpha, "Peregrine", "Woodhouse");
        var id = await BeginAsync(portal.Alpha, TestRole.Member, Draft() with
        {
            What = "It was Woodhouse again.",
            WhoDescribed = "Peregrine Woodhouse",
            Subjects = [subject],
            Property = [new("Coat of Woodhouse", "1", false)],
        });

        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(subject, CancellationToken.None);
            return true;
        });

        var typed = await portal.ReadAsync(portal.Alpha, db => db.BegunReports.Where(begun => begun.Id == id).Select(begun => begun.Typed).SingleAsync());
        Assert.DoesNotContain("Woodhouse", typed, StringComparison.Ordinal);
        Assert.DoesNotContain(subject.ToString(), typed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_piles_up_more_than_a_handful()
    {
        foreach (var _ in Enumerable.Range(0, BegunReport.Most))
            await BeginAsync(portal.Alpha, TestRole.Board, Draft());

        Assert.Contains("begun and not sent", (await SaveAsync(portal.Alpha, TestRole.Board, ReportStep.What, Draft(), 0)).Refusal!.Message, StringComparison.Ordinal);
    }

    private async Task<Guid> BeginAsync(Tenant tenant, TestRole role, ReportDraft draft) => (await SaveAsync(tenant, role, ReportStep.What, draft, 0)).Value.Draft.Id;

    private Task<Outcome<SavedStep>> SaveAsync(Tenant tenant, TestRole role, ReportStep step, ReportDraft draft, int version) =>
        portal.With<BegunReportRegister, Outcome<SavedStep>>(tenant, register => register.SaveAsync(portal.ActorOf(tenant, role), step, draft, version));

    private Task<Outcome<BegunDraft>> OpenAsync(Tenant tenant, TestRole role, Guid id) =>
        portal.With<BegunReportRegister, Outcome<BegunDraft>>(tenant, register => register.OpenAsync(portal.ActorOf(tenant, role), id));

    private Task<Outcome<Done>> DiscardAsync(Tenant tenant, TestRole role, Guid id) =>
        portal.With<BegunReportRegister, Outcome<Done>>(tenant, register => register.DiscardAsync(portal.ActorOf(tenant, role), id));

    private Task<IReadOnlyList<BegunDraft>> MineAsync(Tenant tenant, TestRole role) =>
        portal.With<BegunReportRegister, IReadOnlyList<BegunDraft>>(tenant, register => register.MineAsync(portal.ActorOf(tenant, role)));

    private Task<bool> RunAsync(Tenant tenant) => portal.In(tenant, async provider =>
    {
        await provider.GetRequiredService<BegunReportsJob>().RunAsync(CancellationToken.None);
        return true;
    });
}
